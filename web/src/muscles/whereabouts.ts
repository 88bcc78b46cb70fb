// SPDX-License-Identifier: Apache-2.0
/** Where a group of muscles, or a part of one, is found, for people who don't read Latin. Names as anatomy/hip_muscles.toml has them. */
import { t } from '../language/translate';
const groups: Record<string, string> = {
  gluteus_maximus_superior: t('the upper part of the buttock'),
  gluteus_maximus_lower: t('the lower part of the buttock'),
  gluteus_medius: t('the side of the hip'),
  gluteus_minimus: t('the side of the hip, deep'),
  tensor_fasciae_latae: t('the front of the hip, outside'),
  piriformis: t('behind the hip, deep'),
  gemelli: t('behind the hip, deep'),
  obturator_internus: t('behind the hip, deep'),
  obturator_externus: t('below the hip joint, deep'),
  quadratus_femoris: t('behind the hip, deep and low'),
  sartorius: t('across the front of the thigh'),
  pectineus: t('the groin'),
  adductors: t('the inside of the thigh'),
  iliopsoas: t('the front of the hip, deep'),
  rectus_femoris: t('the front of the thigh, middle'),
  hamstrings: t('the back of the thigh'),
  vasti: t('the front of the thigh'),
};
const parts: Record<string, string> = {
  anterior: t('its front part'),
  middle: t('its middle part'),
  posterior: t('its rear part'),
  superior: t('its upper part'),
  inferior: t('its lower part'),
};

/** Empty where nothing is known of it. */
export const whereabouts = (name: string): string => groups[name] ?? parts[name.split('_').at(-1)!] ?? '';
