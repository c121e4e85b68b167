import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passwordTrouble } from './password.ts';

const ann = { name: 'Ann Featherstone', email: 'ann.featherstone@council.example' };

test('a long password of words that have nothing to do with each other is taken', async () => {
  for (const password of [
    'copper lantern tide',
    'velvet anchor mint',
    'seven otters hum quietly',
    'Ⅹylophon-grün-42-Ofen',
  ])
    assert.equal(await passwordTrouble(password, ann), null, password);
});

test('the commonest passwords of the world are refused, however they are dressed up', async () => {
  for (const password of [
    'qwerty123456',
    'Liverpool2024!',
    '!!!Manchester1!!',
    'p4$$w0rd p4$$w0rd',
    'elephant99999',
    'Arsenal-Arsenal',
    '123456789qwe',
    'SunshineSunshine',
  ])
    assert.match(
      (await passwordTrouble(password, ann)) ?? '',
      /too close to one that many people use|must not be mostly|must not repeat/,
      password,
    );
});

test('a password is not one’s own name or address, nor short, nor a few characters over and over', async () => {
  for (const [password, reason] of [
    ['', /Enter a new password/],
    ['short', /12 characters or more/],
    ['x'.repeat(201), /200 characters or fewer/],
    ['aaaaaaaaaaaaab', /repeat/],
    ['annfeatherstone1', /your name/],
    ['Ann.Featherstone@council', /your name|your email/],
  ] as const)
    assert.match((await passwordTrouble(password, ann)) ?? '', reason, password);
});
