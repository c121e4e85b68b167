import assert from 'node:assert/strict';
import { test } from 'node:test';
import { thesaurus } from './definitions/thesaurus.ts';
import { conceptsIn, wordsOf } from './terms.ts';

const speaksOf = (text: string) => [...conceptsIn(wordsOf(text))].map((concept) => concept.id);

for (const concept of thesaurus)
  test(`sentences that speak of ${concept.says}, and that do not`, () => {
    assert.ok(concept.speaksOfIt.length > 0 && concept.doesNot.length > 0, 'a definition has examples of both');
    for (const text of concept.speaksOfIt) assert.ok(speaksOf(text).includes(concept.id), text);
    for (const text of concept.doesNot) assert.ok(!speaksOf(text).includes(concept.id), text);
  });

test('every definition has an id of its own, and no form stands under two', () => {
  assert.equal(new Set(thesaurus.map((one) => one.id)).size, thesaurus.length);
  const forms = thesaurus.flatMap((one) =>
    one.forms.map((form) =>
      wordsOf(form.replaceAll('~', 'tilde'))
        .map((word) => word.stem)
        .join(' '),
    ),
  );
  const twice = forms.filter((form, index) => forms.indexOf(form) !== index);
  assert.deepEqual(
    twice.filter(
      (form) =>
        thesaurus.filter((one) =>
          one.forms.some(
            (own) =>
              wordsOf(own.replaceAll('~', 'tilde'))
                .map((word) => word.stem)
                .join(' ') === form,
          ),
        ).length > 1,
    ),
    [],
  );
});
