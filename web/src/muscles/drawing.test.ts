// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { picture } from '../../test/made_up_muscles';
import { drawingOf, isMuscle } from './drawing';
import { viewsOf } from './views';

const painted = (id: 'side' | 'back' | 'deep', leg: 'left' | 'right' = 'right') =>
  drawingOf(picture, viewsOf(leg).find((view) => view.id === id)!).map((shape) =>
    isMuscle(shape) ? shape.name : shape.bone,
  );
const covers = (order: string[], upper: string, lower: string) => order.lastIndexOf(upper) > order.lastIndexOf(lower);

test('from behind the gluteus maximus covers the rotators, the medius covers the minimus, and the pelvis the psoas', () => {
  const order = painted('back');
  for (const maximus of ['superior', 'middle', 'inferior'])
    for (const deep of ['piriformis', 'gemelli', 'quadratus_femoris', 'gluteus_medius_posterior'])
      expect(covers(order, `gluteus_maximus_${maximus}`, deep)).toBe(true);
  expect(covers(order, 'gluteus_medius_posterior', 'gluteus_minimus_posterior')).toBe(true);
  expect(covers(order, 'pelvis', 'psoas')).toBe(true);
  expect(covers(order, 'pelvis', 'rectus_femoris')).toBe(true);
});

test('from the side the outer muscles cover the bone, and the bone the inner ones', () => {
  const order = painted('side');
  for (const outer of ['gluteus_maximus_superior', 'gluteus_medius_middle', 'tensor_fasciae_latae', 'vastus_lateralis'])
    expect(covers(order, outer, 'femur')).toBe(true);
  for (const inner of ['adductor_longus', 'gracilis', 'pectineus']) expect(covers(order, 'femur', inner)).toBe(true);
  for (const third of ['anterior', 'middle', 'posterior'])
    expect(covers(order, `gluteus_medius_${third}`, `gluteus_minimus_${third}`)).toBe(true);
});

test('under the gluteus maximus nothing covers the posterior medius', () => {
  const order = painted('deep');
  expect(order.some((name) => name.startsWith('gluteus_maximus'))).toBe(false);
  expect(order.indexOf('gluteus_medius_posterior')).toBeGreaterThan(order.indexOf('pelvis'));
  expect(order.indexOf('gluteus_medius_posterior')).toBeGreaterThan(order.indexOf('gluteus_minimus_posterior'));
});

test('the skin is behind everything', () => {
  for (const id of ['side', 'back', 'deep'] as const) expect(painted(id)[0]).toBe('skin');
});

test('the left leg is painted in the same order', () => {
  for (const id of ['side', 'back', 'deep'] as const) expect(painted(id, 'left')).toEqual(painted(id));
});

test('every muscle is drawn in the views that show it, of numbers alone', () => {
  for (const view of viewsOf('right')) {
    const muscles = drawingOf(picture, view).filter(isMuscle);
    const shown = picture.muscles.filter(({ group }) => view.shows(group));
    expect(muscles.map(({ name }) => name).sort()).toEqual(shown.map(({ name }) => name).sort());
    for (const { belly, tendon, fibres } of muscles)
      expect(belly + tendon + fibres).not.toMatch(/NaN|undefined|Infinity/);
  }
});
