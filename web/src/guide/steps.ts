// SPDX-License-Identifier: Apache-2.0
/** The exercise in the order in which it is done. Pictures: public/guide. */
import { t } from '../language/translate';
export interface Step {
  title: string;
  how: string;
  why: string;
  picture: string;
  shows: string;
  /** A drawing of the same name lies over the picture. */
  isMarked?: boolean;
}

export const steps: Step[] = [
  {
    title: t('Lie on your side'),
    how: t(
      'Lie on your side, facing the camera. Rest your head on your lower arm and put your top hand on the mat in front of you. Bend your hips to about 45° and your knees to about 90°, your heels in line with your back.',
    ),
    why: t(
      'The head rests, so the neck can let go. The hand in front keeps the trunk from rolling. Hips bent to about 45° are the position that was studied.',
    ),
    picture: 'lying',
    shows: t('A person lies on the side, head on the lower arm, top hand on the mat, hips and knees bent'),
  },
  {
    title: t('Stack hips, knees and feet'),
    how: t(
      'Bring the top hip right above the lower one, one knee on the other, one foot on the other. Pull your belly in a little. Lie still for a second: that is when the coach measures you.',
    ),
    why: t('With the pelvis upright the gluteal muscles do the work; leaning back takes it from them.'),
    picture: 'closed',
    shows: t('Knees and feet lie on each other, the pelvis is upright'),
  },
  {
    title: t('Open the knee for two seconds, and hold'),
    how: t(
      'Keep your heels pressed together and lift the top knee slowly, as far as your pelvis stays where it is. Squeeze at the top for one to two seconds.',
    ),
    why: t(
      'The feet are the hinge. How far you get is individual: the coach compares you with your own best, not with others. The hold shows that the knee is carried, not thrown.',
    ),
    picture: 'open',
    shows: t('The top knee is open, the heels still touch, the pelvis has not moved'),
    isMarked: true,
  },
  {
    title: t('Lower it for two seconds'),
    how: t(
      'Let the knee down as slowly as it rose, until it touches. That is one repetition. Do 15 to 20, three times a side, without a band to begin with.',
    ),
    why: t('Lowering slowly is half of the work.'),
    picture: 'closed',
    shows: t('The knee is closed again'),
  },
];

export const mistakes: Step[] = [
  {
    title: t('The hips roll back'),
    how: t(
      'Open less, and keep one hip right above the other. Imagine a wall behind your back that you must not touch.',
    ),
    why: t(
      'The knee seems to come higher, but the back turns instead of the hip. A natural roll of 2 to 3° is fine; from about 8° the coach says so.',
    ),
    picture: 'rolled_back',
    shows: t('The pelvis has tipped backwards with the rising knee'),
    isMarked: true,
  },
  {
    title: t('The feet part'),
    how: t('Press your heels together all the way up and all the way down.'),
    why: t('When the feet part, the clamshell becomes a leg lift, with a longer lever and other muscles.'),
    picture: 'feet_apart',
    shows: t('The upper foot has left the lower one'),
    isMarked: true,
  },
  {
    title: t('The knee hardly opens'),
    how: t('Open as far as the pelvis allows. If it stays small, rest for a moment: you may be tired.'),
    why: t('A small opening trains only the beginning of the way.'),
    picture: 'knee_low',
    shows: t('The top knee is only a little open'),
    isMarked: true,
  },
];
