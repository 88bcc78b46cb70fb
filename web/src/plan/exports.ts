// SPDX-License-Identifier: Apache-2.0
/** What a record can be taken along as. */
export const exports = [
  { format: 'report', name: 'Report', what: 'one page for a clinician' },
  { format: 'json', name: 'JSON', what: 'everything' },
  { format: 'csv', name: 'CSV', what: 'every repetition, for a spreadsheet' },
  { format: 'ical', name: 'iCalendar', what: 'the planned days' },
  { format: 'fhir', name: 'FHIR', what: 'for a medical record' },
  { format: 'fit', name: 'FIT', what: 'the last session, for a training log' },
];
