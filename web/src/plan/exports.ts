// SPDX-License-Identifier: Apache-2.0
/** What a record can be taken along as. */
export const exports: { format: string; name: string; what: string; excel?: boolean }[] = [
  { format: 'report', name: 'Report', what: 'one page for a clinician' },
  { format: 'json', name: 'JSON', what: 'everything' },
  { format: 'csv', name: 'CSV', what: 'every repetition' },
  { format: 'csv', name: 'CSV for Excel', what: 'with the decimal sign of this browser', excel: true },
  { format: 'ical', name: 'iCalendar', what: 'the planned days' },
  { format: 'fhir', name: 'FHIR', what: 'for a medical record' },
  { format: 'fit', name: 'FIT', what: 'the last session, for a training log' },
];
