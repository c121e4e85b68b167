// The page's one script. Everything works without it; it adds what the official components do with JavaScript.
import { createAll } from 'govuk-frontend/dist/govuk/init.mjs';
import { Accordion } from 'govuk-frontend/dist/govuk/components/accordion/accordion.mjs';
import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs';
import { CharacterCount } from 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs';
import { Checkboxes } from 'govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs';
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs';
import { FileUpload } from 'govuk-frontend/dist/govuk/components/file-upload/file-upload.mjs';
import { NotificationBanner } from 'govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs';
import { PasswordInput } from 'govuk-frontend/dist/govuk/components/password-input/password-input.mjs';
import { Radios } from 'govuk-frontend/dist/govuk/components/radios/radios.mjs';
import { ServiceNavigation } from 'govuk-frontend/dist/govuk/components/service-navigation/service-navigation.mjs';
import { SkipLink } from 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs';
import { Tabs } from 'govuk-frontend/dist/govuk/components/tabs/tabs.mjs';
import { readDatesTyped } from './due-reading.mjs';
import { warnBeforeSignOut } from './session-warning.mjs';
import { keepTableRoles } from './table-roles.mjs';
import { watchWork } from './watch.mjs';

// The official template sets these classes with an inline script, which our content security policy refuses. Any browser
// that runs this module supports modules, which is all that the second class says.
document.body.classList.add('js-enabled', 'govuk-frontend-supported');

for (const component of [
  Accordion,
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
]) {
  createAll(component);
}

keepTableRoles(document);
readDatesTyped(document);
watchWork();
warnBeforeSignOut(document);
