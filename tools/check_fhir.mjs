// SPDX-License-Identifier: Apache-2.0
// check_fhir.mjs FOLDER: fails unless FOLDER/dossier.fhir.json is valid by HL7's JSON schema of FHIR R4, by HL7's structure
// definitions with their required value sets, and by what neither says: references resolve within the bundle, its ids are
// unique, codes of its own are those of its own code system, and of LOINC there is only what is known to exist. That it can
// fail is tried with broken copies.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import SchemaValidator from '@asymmetrik/fhir-json-schema-validator';
import { Fhir } from 'fhir';

const schema = new SchemaValidator();
const definitions = new Fhir();
const kLoinc = ['72514-3', '82291-6', '55411-3'];
const kSnomed = ['229065009', '91251008'];
function* objects(value) {
  if (value === null || typeof value !== 'object') return;
  yield value;
  for (const child of Object.values(value)) yield* objects(child);
}

function faults(bundle) {
  const found = schema.validate(bundle).map((error) => `${error.dataPath} ${error.message}`);
  for (const { severity, location, message } of definitions.validate(bundle, { errorOnUnexpected: true }).messages)
    if (severity === 'error' || severity === 'fatal') found.push(`${location}: ${message}`);
  const urls = bundle.entry.map((entry) => entry.fullUrl);
  const resources = bundle.entry.map((entry) => entry.resource);
  if (new Set(urls).size !== urls.length) found.push('a fullUrl comes twice');
  bundle.entry.forEach(({ fullUrl, resource }) => {
    if (fullUrl !== `urn:uuid:${resource.id}`) found.push(`${fullUrl} is not the id of its resource`);
  });
  const system = resources.find((resource) => resource.resourceType === 'CodeSystem');
  const own = system?.concept.map((concept) => concept.code) ?? [];
  for (const object of objects(bundle)) {
    if (object.reference && typeof object.reference === 'string' && !urls.includes(object.reference))
      found.push(`${object.reference} is not in the bundle`);
    if (object.system === 'http://loinc.org' && !kLoinc.includes(object.code)) found.push(`LOINC ${object.code}?`);
    if (object.system === 'http://snomed.info/sct' && !kSnomed.includes(object.code)) found.push(`SNOMED ${object.code}?`);
    if (object.system === system?.url && object.code && !own.includes(object.code)) found.push(`own code ${object.code}?`);
    for (const value of Object.values(object))
      if (/^\+?\d{5,}-\d\d-\d\d/.test(value)) found.push(`a year of five digits: ${value}`);
    if (Object.values(object).some((value) => value === null || value === '' || value?.length === 0))
      found.push(`empty: ${JSON.stringify(object).slice(0, 120)}`);
  }
  found.push(...faultsByTheGuide(resources));
  return found;
}

/** What HL7's Physical Activity guide 1.0 asks for (its profiles are in no npm package). */
function faultsByTheGuide(resources) {
  const found = [];
  const isActivity = ({ category }) =>
    [category ?? []].flat().some(({ coding }) => coding?.some(({ code }) => code === 'PhysicalActivity'));
  const has = (resource, ...members) => members.every((member) => resource[member] !== undefined);
  for (const resource of resources) {
    const type = resource.resourceType;
    if (['CarePlan', 'Goal', 'ServiceRequest', 'Observation'].includes(type) && !isActivity(resource))
      found.push(`${type} is not in the category of physical activity`);
    if (type === 'CarePlan' && !(has(resource, 'text', 'period', 'goal') && resource.category.length === 2))
      found.push('a CarePlan without text, period, goal or category');
    if (type === 'ServiceRequest') {
      if (!has(resource, 'authoredOn', 'performer', 'reasonCode') || resource.category.length < 2)
        found.push('a ServiceRequest without authoredOn, performer, reason or category');
      if (!resource.code.coding.some(({ code }) => code === '229065009')) found.push('no exercise therapy');
      if (resource.intent === 'order' && !resource.requester) found.push('an order that nobody gave');
    }
    if (type === 'Observation') {
      if (!has(resource, 'performer') || resource.category.length < 2) found.push('an Observation without performer or category');
      if (!resource.effectiveDateTime && !(resource.effectivePeriod?.start && resource.effectivePeriod?.end))
        found.push('an Observation without a time or a period with both ends');
    }
  }
  return found;
}

const text = readFileSync(`${process.argv[2]}/dossier.fhir.json`, 'utf8');
const bundle = JSON.parse(text);
assert.deepEqual(faults(bundle), []);

const dossier = JSON.parse(readFileSync(`${process.argv[2]}/dossier.json`, 'utf8'));
const all = (type) => bundle.entry.map((entry) => entry.resource).filter((r) => r.resourceType === type);
const coded = (code) => all('Observation').filter((o) => o.code.coding.some((coding) => coding.code === code));
for (const type of ['CodeSystem', 'Patient', 'CarePlan', 'ServiceRequest', 'Goal', 'Practitioner', 'DocumentReference']) assert.equal(all(type).length, 1, type);
assert.equal(all('Procedure').length, dossier.sessions.length);
assert.equal(coded('leg-summary').length, 2 * dossier.sessions.length);
assert.equal(coded('72514-3').length, dossier.sessions.filter((s) => s.answers.pain !== null).length);
assert.equal(coded('effort').length, dossier.sessions.filter((s) => s.answers.effort !== null).length);
assert.equal(all('ServiceRequest')[0].occurrenceTiming.repeat.frequency, dossier.prescription.days_a_week);

const first = (b, type) => b.entry.find((entry) => entry.resource.resourceType === type).resource;
const breaks = {
  'a status that does not exist': (b) => (first(b, 'Procedure').status = 'finished'),
  'a member that does not exist': (b) => (first(b, 'Observation').opening = 41),
  'a number as text': (b) => (first(b, 'Observation').component[0].valueQuantity.value = '41'),
  'a date that is none': (b) => (first(b, 'ServiceRequest').authoredOn = '28.2.2026'),
  'no code': (b) => delete first(b, 'Observation').code,
  'a reference into the void': (b) => (first(b, 'CarePlan').subject.reference = 'urn:uuid:none'),
  'an invented LOINC code': (b) => (first(b, 'Procedure').code.coding[0] = { system: 'http://loinc.org', code: '99999-9' }),
  'a code that the code system lacks': (b) => first(b, 'CodeSystem').concept.shift(),
  'an invented SNOMED code': (b) => (first(b, 'ServiceRequest').code.coding[0].code = '123'),
  'a year of five digits': (b) => (first(b, 'ServiceRequest').authoredOn = '10026-02-28'),
  'an Observation without a performer': (b) => delete first(b, 'Observation').performer,
  'a plan that is no physical activity': (b) => first(b, 'CarePlan').category.pop(),
  'an empty list': (b) => (first(b, 'CarePlan').note = []),
};
for (const [name, damage] of Object.entries(breaks)) {
  const broken = structuredClone(bundle);
  damage(broken);
  assert.notDeepEqual(faults(broken), [], name);
}
