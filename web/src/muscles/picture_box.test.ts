// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { picture } from '../../test/made_up_muscles';
import { drawingOf, isMuscle } from './drawing';
import { pictureBox } from './picture_box';
import { viewsOf } from './views';

const views = (['left', 'right'] as const).flatMap((leg) => viewsOf(leg).map((view) => ({ leg, view, id: view.id })));

test.each(views)('every muscle of the $leg leg is within the picture from the $id', ({ view }) => {
  const { left, top, width, height } = pictureBox(picture, view);
  for (const { belly } of drawingOf(picture, view).filter(isMuscle)) {
    for (const [, x, y] of belly.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)) {
      expect(Number(x)).toBeGreaterThan(left);
      expect(Number(x)).toBeLessThan(left + width);
      expect(Number(y)).toBeGreaterThan(top);
      expect(Number(y)).toBeLessThan(top + height);
    }
  }
});

test.each(['left', 'right'] as const)('the %s leg is as large from the side as from behind', (leg) => {
  const [side, back] = viewsOf(leg).map((view) => pictureBox(picture, view));
  expect(side!.height).toBeCloseTo(back!.height);
});
