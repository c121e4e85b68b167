import type { Route } from '../../platform/web/route.ts';
import { addItemPage, addNewItem } from './add-item.ts';
import './audit-names.ts';
import { changePlanPage } from './change-plan.tsx';
import { editItem, editItemPage } from './edit-item.ts';
import { historyPage } from './history.ts';
import { itemForms } from './item-forms.ts';
import type { ItemForm } from './item-form.ts';
import { addMeasureTargets, measureTargetsPage } from './measure-targets.tsx';
import { planRoutesOfList } from './plans.ts';
import { putBack, putBackPage } from './put-back-item.tsx';
import { editRatingKey, editRatingKeyPage } from './rating-key.ts';
import { removeItemFromPlan, removeItemPage } from './remove-item.tsx';
import { removedItems } from './removed-items.tsx';

/** Everything by which people change the plan itself, and see how it was changed. */
export const editRoutes: Route[] = [
  ...itemForms.flatMap(routesOf),
  { method: 'GET', path: '/plan/:plan/edit', access: 'plan.edit', audit: null, handle: changePlanPage },
  { method: 'GET', path: '/plan/:plan/removed', access: 'plan.edit', audit: null, handle: removedItems },
  { method: 'GET', path: '/measures/:id/targets', access: 'plan.edit', audit: null, handle: measureTargetsPage },
  {
    method: 'POST',
    path: '/measures/:id/targets',
    access: 'plan.edit',
    audit: 'target.add',
    handle: addMeasureTargets,
  },
  {
    method: 'GET',
    path: '/plan/:plan/rating-key/edit',
    access: 'plan.map-ratings',
    audit: null,
    handle: editRatingKeyPage,
  },
  {
    method: 'POST',
    path: '/plan/:plan/rating-key/edit',
    access: 'plan.map-ratings',
    audit: 'rating_word.edit',
    handle: editRatingKey,
  },
  { method: 'GET', path: '/history/:item', access: 'plan.read', audit: null, handle: historyPage },
  ...planRoutesOfList,
];

function routesOf(form: ItemForm): Route[] {
  const { path, kind, ability: access } = form;
  const get = (address: string, handle: Route['handle']): Route => ({
    method: 'GET',
    path: address,
    access,
    audit: null,
    handle,
  });
  const post = (address: string, audit: string, handle: Route['handle']): Route => ({
    method: 'POST',
    path: address,
    access,
    audit: `${kind}.${audit}`,
    handle,
  });
  const removing = [
    get(`/${path}/:id/remove`, removeItemPage(form)),
    post(`/${path}/:id/remove`, 'remove', removeItemFromPlan(form)),
    get(`/${path}/:id/put-back`, putBackPage(form)),
    post(`/${path}/:id/put-back`, 'put-back', putBack(form)),
  ];
  return [
    get(`/plan/:plan/${path}/new`, addItemPage(form)),
    post(`/plan/:plan/${path}/new`, 'add', addNewItem(form)),
    get(`/${path}/:id/edit`, editItemPage(form)),
    post(`/${path}/:id/edit`, 'edit', editItem(form)),
    ...(form.removable ? removing : []),
  ];
}
