// SPDX-License-Identifier: Apache-2.0
/** The pages that the navigation leads to, and their icons: strokes in a square of 24. */
import { t } from '../language/translate';
import type { Route } from '../route';

export interface Place {
  page: Route['page'];
  href: string;
  name: string;
  icon: string;
}

export const places: Place[] = [
  { page: 'today', href: '#/', name: t('Today'), icon: 'M3 18h18M4 18 16 6M15 18a9 9 0 0 0-2-6' },
  { page: 'plan', href: '#/plan', name: t('Plan'), icon: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M9 15l2 2 4-4' },
  { page: 'history', href: '#/history', name: t('History'), icon: 'M4 4v16h16M8 15l4-5 3 3 5-7' },
  {
    page: 'guide',
    href: '#/guide',
    name: t('Guide'),
    icon: 'M12 6c-2-2-5-2-8-2v14c3 0 6 0 8 2 2-2 5-2 8-2V4c-3 0-6 0-8 2v14',
  },
];

export const clinic: Place = {
  page: 'clinic',
  href: '#/clinic',
  name: t('Clinic'),
  icon: 'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8M2 21c0-4 3-6 7-6s7 2 7 6M17 4a4 4 0 0 1 0 7M19 15c2 1 3 3 3 6',
};
