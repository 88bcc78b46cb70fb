// SPDX-License-Identifier: Apache-2.0
/** The one thing to do next before a set: what hinders most comes first. */
import { t, tn } from '../language/translate';
import type { LiveState, SetUpCheck } from '../protocol';

/** A criterion of the set-up, or what else can be drawn. */
export type Picture = 'in_view' | 'lying' | 'camera' | 'mirror' | (string & {});

export interface Step {
  /** A few words, to be read from the mat. */
  title: string;
  how: string;
  picture: Picture;
  /** The person may begin all the same. */
  mayBegin: boolean;
  /** Seen, and to be mended by the person; else it is about the camera or about lying down. */
  isPosture: boolean;
}

const isSeen = ({ state }: SetUpCheck) => state === 'kept' || state === 'found';

/** "I can check only 1 of 7 from here." */
export function whatCanBeChecked(checks: SetUpCheck[]): string {
  const seen = checks.filter(isSeen).length;
  return seen
    ? t('I can check only {some} of {all} from here.', { some: seen, all: checks.length })
    : t("I can't check how you lie from here.");
}

/** Its first sentence, and the others. */
function split(text: string): [string, string] {
  const end = text.indexOf('. ');
  return end < 0 ? [text, ''] : [text.slice(0, end + 1), text.slice(end + 2)];
}

type Seen = Pick<LiveState, 'set_up' | 'placement' | 'cue' | 'keypoints' | 'lying_on' | 'working_leg'>;

/** The same where a phone in the band feels the thigh. */
export function feltStep(live: Pick<LiveState, 'placement'> | null): Pick<Step, 'title' | 'how'> {
  if (live?.placement) {
    const [title, how] = split(live.placement);
    return { title, how };
  }
  if (live) return { title: t('Hold still'), how: t('Rest your knees together: then the set begins by itself.') };
  return { title: t('Getting ready'), how: t('Waiting for the motion sensor.') };
}

/** Where this phone is the sensor of a session that another device leads. */
export function senseStep(
  live: Pick<LiveState, 'stage' | 'sensor'> | null,
  isLed: boolean,
): Pick<Step, 'title' | 'how'> {
  if (!isLed) return { title: t('Waiting for the other device'), how: t('It leads the session, by its camera.') };
  if (live?.stage === 'rest')
    return { title: t('Rest'), how: t('If you turn round now, move me to the other thigh first.') };
  if (live?.sensor === 'other_movement')
    return {
      title: t('I feel another movement'),
      how: t('The camera sees a different one. I belong on the top thigh of whoever is before the camera.'),
    };
  return {
    title: t('Tuck me under the band'),
    how: t('On the outside of your top thigh: screen outwards, top edge towards your hip. The other device speaks.'),
  };
}

export function nextStep({ set_up, placement, cue, keypoints, lying_on, working_leg }: Seen): Step {
  const isMeasured = set_up.some(({ state }) => state !== 'waiting');
  const isTurned = lying_on !== null && working_leg === lying_on;
  if (placement && (!isMeasured || isTurned)) {
    const [title, how] = split(placement);
    const picture = isTurned ? 'mirror' : keypoints ? 'lying' : 'in_view';
    return { title, how, picture, mayBegin: false, isPosture: false };
  }
  if (cue) return { title: cue.in_short, how: cue.text, picture: cue.criterion, mayBegin: true, isPosture: true };
  if (placement) {
    return { title: whatCanBeChecked(set_up), how: placement, picture: 'camera', mayBegin: true, isPosture: false };
  }
  if (isMeasured) {
    const seen = set_up.filter(({ state }) => state === 'kept').length;
    const how = tn('{n} check of {all} right.', '{n} checks of {all} right.', seen, { all: set_up.length });
    return { title: t('Hold still'), how, picture: 'lying', mayBegin: true, isPosture: false };
  }
  return {
    title: t('Lie on your side'),
    how: t('Face the camera, knees bent and together. Then keep still for a second.'),
    picture: 'lying',
    mayBegin: false,
    isPosture: false,
  };
}
