// SPDX-License-Identifier: Apache-2.0
/** Where a group of muscles, or a part of one, is found, for people who don't read Latin. Names as anatomy/hip_muscles.toml has them. */
const groups: Record<string, string> = {
  gluteus_maximus_superior: 'the upper part of the buttock',
  gluteus_maximus_lower: 'the lower part of the buttock',
  gluteus_medius: 'the side of the hip',
  gluteus_minimus: 'the side of the hip, deep',
  tensor_fasciae_latae: 'the front of the hip, outside',
  piriformis: 'behind the hip, deep',
  gemelli: 'behind the hip, deep',
  obturator_internus: 'behind the hip, deep',
  obturator_externus: 'below the hip joint, deep',
  quadratus_femoris: 'behind the hip, deep and low',
  sartorius: 'across the front of the thigh',
  pectineus: 'the groin',
  adductors: 'the inside of the thigh',
  iliopsoas: 'the front of the hip, deep',
  rectus_femoris: 'the front of the thigh, middle',
  hamstrings: 'the back of the thigh',
  vasti: 'the front of the thigh',
};
const parts: Record<string, string> = {
  anterior: 'its front part',
  middle: 'its middle part',
  posterior: 'its rear part',
  superior: 'its upper part',
  inferior: 'its lower part',
};

/** Empty where nothing is known of it. */
export const whereabouts = (name: string): string => groups[name] ?? parts[name.split('_').at(-1)!] ?? '';
