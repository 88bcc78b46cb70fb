// SPDX-License-Identifier: Apache-2.0
/** What a record can be taken along as. */
import { t } from '../language/translate';
export const exports: { format: string; name: string; what: string; excel?: boolean }[] = [
  { format: 'report', name: t('Report'), what: t('one page for a clinician') },
  { format: 'json', name: 'JSON', what: t('everything') },
  { format: 'csv', name: 'CSV', what: t('every repetition') },
  { format: 'csv', name: t('CSV for Excel'), what: t('with the decimal sign of this browser'), excel: true },
  { format: 'ical', name: 'iCalendar', what: t('the planned days') },
  { format: 'fhir', name: 'FHIR', what: t('for a medical record') },
  { format: 'fit', name: 'FIT', what: t('the last session, for a training log') },
];
