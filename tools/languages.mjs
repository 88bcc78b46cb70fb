// SPDX-License-Identifier: Apache-2.0
// languages.mjs [--renew] [--untranslated]: compares what page, program and exercise file say with languages/*.po. Fails
// on a sentence that is said without the catalogue, is missing in a language, is no longer said, or has other
// placeholders there. --renew writes what is new, empty, into each catalogue and takes out what is no longer said;
// --untranslated lists what is still empty, numbered, once for all languages. en.po holds what libraries say, in our words.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { po } from 'gettext-parser';
import { parse as parseToml } from 'smol-toml';
import { parse as parseSvelte } from 'svelte/compiler';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const catalogues = readdirSync(path.join(root, 'languages')).filter((name) => name.endsWith('.po'));

/** English sentence -> where it is said, and its form for many. */
const said = new Map();
const faults = [];

function say(english, file, many) {
  const entry = said.get(english) ?? { files: new Set() };
  entry.files.add(file);
  if (many !== undefined && entry.many !== undefined && entry.many !== many)
    faults.push(`${file}: "${english}" has two forms for many: "${entry.many}" and "${many}".`);
  entry.many ??= many;
  said.set(english, entry);
}

const filesUnder = (folder, isWanted) =>
  readdirSync(path.join(root, folder), { recursive: false }).flatMap((name) => {
    const file = `${folder}/${name}`;
    return statSync(path.join(root, file)).isDirectory() ? filesUnder(file, isWanted) : isWanted(name) ? [file] : [];
  });

// --- The page: t('...') and tn('...', '...', n) -----------------------------------------------------------------------

/** What stands in the page as it is: names, and what a browser or a stylesheet reads. */
const notSaid = /^(Clamshell|· Clamshell|Dr\. Kaya|VISA-G, HOOS-12 …|OK|cm|English|Deutsch|(calc|var)\(.*)$|\b(19|20)\d\d, .* \d+:\d+$/;
const shownAttributes = /^(aria-label|aria-description|title|alt|placeholder|label|text|words|heading)$/;
const isWord = (text) => /[A-Za-z]{2}/.test(text) && !notSaid.test(text.trim());
/** Among strings of code: several words, or one that begins like a sentence. */
const isSentence = (text) =>
  isWord(text) && (/^[A-Z][a-z'’]+[.!?]?$/.test(text) || /[A-Za-z,.;:…]\s+[A-Za-z{]/.test(text)) && !/^[-.#\w]+\([^)]*\)/.test(text);

const constantOf = (node) =>
  node?.type === 'Literal' && typeof node.value === 'string'
    ? node.value
    : node?.type === 'TemplateLiteral' && node.expressions.length === 0
      ? node.quasis[0].value.cooked
      : undefined;

function readPage(file) {
  const isSvelte = file.endsWith('.svelte');
  const source = readFileSync(path.join(root, file), 'utf8');
  const { fragment, instance, module } = parseSvelte(isSvelte ? source : `<script lang="ts">\n${source}\n</script>`, { modern: true });
  const outside = (text) => faults.push(`${file}: "${text.trim().replace(/\s+/g, ' ')}" is said without t().`);

  function script(node, parent) {
    if (!node || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach((each) => script(each, parent));
    // Types, names of modules, comparisons and what is thrown at programmers are not shown.
    if (/^Import|^TS(?!As|NonNull|Satisfies)/.test(node.type) || (node.type === 'NewExpression' && /Error|Exception|MediaQuery/.test(node.callee.name ?? ''))) {
      if (node.type === 'NewExpression') node.arguments.filter((each) => each.type === 'CallExpression').forEach((each) => script(each, node));
      return;
    }
    if (node.type === 'CallExpression' && (node.callee.name === 't' || node.callee.name === 'tn')) {
      const [one, many] = node.arguments.map(constantOf);
      if (one === undefined || (node.callee.name === 'tn' && many === undefined)) faults.push(`${file}: ${node.callee.name}() needs its sentence as it is.`);
      else say(one, file, node.callee.name === 'tn' ? many : undefined);
      return script(node.arguments.slice(node.callee.name === 'tn' ? 2 : 1), node);
    }
    if (node.type === 'CallExpression' && /^(querySelector|querySelectorAll|closest|getElementById|replace|matchMedia)$/.test(node.callee.property?.name ?? '')) return;
    if (node.type === 'BinaryExpression' || node.type === 'SwitchCase') return script([node.left, node.right, node.consequent].filter((each) => constantOf(each) === undefined), node);
    const constant = constantOf(node);
    if (constant !== undefined && isSentence(constant)) outside(constant);
    if (node.type === 'TemplateLiteral' && node.expressions.length && /(^|[\s({“])[A-Za-z]{3,}([\s,.:;]|$)/.test(node.quasis.map(({ value }) => value.cooked).join('0')) && node.quasis.some(({ value }) => / [a-z]{2,}|[A-Z][a-z]+ /.test(value.cooked) && !/^, (low|high)$/.test(value.cooked)))
      outside(source.slice(node.start - (isSvelte ? 0 : 19), node.end - (isSvelte ? 0 : 19)));
    for (const [key, child] of Object.entries(node)) if (!/^(metadata|typeAnnotation|typeParameters|returnType|leadingComments|trailingComments|loc)$/.test(key)) script(child, node);
  }
  function markup(node) {
    if (!node || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach(markup);
    if (node.type === 'Text' && isWord(node.data)) return outside(node.data);
    if (node.type === 'RegularElement' && node.name === 'kbd' && node.fragment.nodes[0]?.data?.length === 1) return;
    if (node.type === 'Attribute') {
      const isShown = shownAttributes.test(node.name);
      for (const part of Array.isArray(node.value) ? node.value : [node.value]) {
        if (part?.type === 'Text' && isShown && isWord(part.data)) outside(part.data);
        if (part?.type === 'ExpressionTag' && !/^(class|style|d)$/.test(node.name)) script(part.expression, node);
      }
      return;
    }
    for (const [key, child] of Object.entries(node)) {
      if (/^(metadata|css|loc)$/.test(key)) continue;
      if (/^(expression|test|declaration|key|context|error|value)$/.test(key) && child?.type && !/^(Fragment)$/.test(child.type)) script(child, node);
      else markup(child);
    }
  }
  markup(fragment.nodes);
  script(instance?.content.body);
  script(module?.content.body);
}
filesUnder('web/src', (name) => /\.(svelte|ts)$/.test(name) && !/\.(test|d)\.ts$/.test(name)).forEach(readPage);

// --- The program: tr("...") and trn("...", "...", n); adjacent literals are one ---------------------------------------

const literals = /"((?:[^"\\\n]|\\.)*)"/g;
const joined = (text) =>
  [...text.matchAll(literals)].map(([, inside]) => inside.replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCodePoint(parseInt(code, 16))).replace(/\\n/g, '\n').replace(/\\(.)/g, '$1')).join('');
const oneLiteral = String.raw`((?:"(?:[^"\\\n]|\\.)*"\s*)+)`;

function readProgram(file) {
  const source = readFileSync(path.join(root, file), 'utf8').replace(/^\s*\/\/.*$/gm, '');
  for (const [, text] of source.matchAll(new RegExp(String.raw`\btr\(\s*${oneLiteral}`, 'g'))) say(joined(text), file);
  for (const [, one, many] of source.matchAll(new RegExp(String.raw`\btrn\(\s*${oneLiteral},\s*${oneLiteral}`, 'g'))) say(joined(one), file, joined(many));
}
/** Errors are thrown in English, with what they quote, and translated where they are told. What only another program can
 * do wrong (BadMessage) stays English. */
const told = new RegExp(
  String.raw`(?:\b(?:refuse\(Status::\w+, "\w+",|(?:StoreError|NotKept|NoSuchSession|NothingToExport|UserError|InputError|BadVideo|BadMotion|BadManifest|BadTruth|LedElsewhere|ValidationError)\(|CloseCode::\w+,|refuse_for_now\()|why_not = |constexpr (?:auto|std::string_view) k(?:NotSimulated|GoesOn|GiveAVideo) =)\s*(?:fmt::format\(\s*)?${oneLiteral}\s*[,)};]`,
  'g',
);
/** What they call what was given. */
const checked = new RegExp(String.raw`\b(?:check_(?:text|some_text|range)\(|Limit\{)[^;"]*${oneLiteral}`, 'g');
/** Few words between values are recognized by the sentence that they end in: Catalogue::of_filled. */
const hasWords = (text) => /[A-Za-z]{2}/.test(text.replace(/\{[^}]*\}/g, '')) || /\{[^}]*\}[.]?$/.test(text);
/** Rooms whose errors go through a function of their own. */
const refused = new RegExp(String.raw`\brefuse(?:_at|_manifest)?\(\s*(?:[\w"]+,\s*)?(?:fmt::format\(\s*)?${oneLiteral}\s*[,)]`, 'g');
const refusing = /^src\/(wire\/read_clamshells|base\/toml_table|exercise|prescription|muscle|motion_file|accuracy|archive\/read_manifest)|^apps\/(analyze|archive)/;
const tomlFile = new RegExp(String.raw`\bTomlTable::parse\(\w+,\s*${oneLiteral}`, 'g');
/** What a format holds, for the help of the command line. */
const exportFormat = new RegExp(String.raw`\bExportFormat\{(?:\s*"[^"]*",){3}\s*${oneLiteral}`, 'g');
function readErrors(file) {
  const source = readFileSync(path.join(root, file), 'utf8');
  for (const [, text] of source.matchAll(told)) if (hasWords(joined(text))) say(joined(text), file);
  if (refusing.test(file)) for (const [, text] of source.matchAll(refused)) say(joined(text), file);
  for (const [, text] of source.matchAll(tomlFile)) say(joined(text), file);
  for (const [, text] of source.matchAll(exportFormat)) say(joined(text), file);
  for (const [, text] of source.matchAll(checked)) if (/^[A-Z]/.test(joined(text))) say(joined(text), file);
}

/** The command line: all words where options are added or checked, a footer by its paragraphs as in apps/translated_help.cpp. */
const adding = /^(?:(?:[\w:]+[&*]? )+add_\w+|CLI::Validator \w+)\((?:[^{;]|\{\})*\{\n[^]*?^\}/gm;
/** Units, and what stands for itself. */
const notInHelp = /^(CM|KG|ID|URL|OUT\.mp4|CLAMSHELL_\w+)$/;
function readHelp(file) {
  const source = readFileSync(path.join(root, file), 'utf8').replace(/(^|\s)\/\/\/? .*$/gm, '');
  for (const [body] of source.matchAll(adding)) {
    for (const [, name] of body.matchAll(/\badd_(?:option|choice)\((?:subcommand, )?\s*"(\w+)"/g)) {
      say(name, file);
      say(`${name} is required`, file);
    }
    for (const [literal] of body.matchAll(new RegExp(oneLiteral, 'g')))
      for (const paragraph of joined(literal).split('\n\n')) {
        const [, heading] = /^(\S.*?:)\n  /.exec(paragraph) ?? [];
        const text = heading ?? paragraph;
        if (!text.startsWith(' ') && (/[a-z,.;:]\s+\S/i.test(text) || /\b[A-Z]{2}/.test(text) || heading) && !notInHelp.test(text)) say(text, file);
      }
  }
}
/** What libraries say: of wrong usage, CLI/Error.hpp and CLI/Validators.hpp, as far as our options can meet it; of TOML. */
const byLibraries = [
  'Error while parsing {}: {}',
  '{} is required',
  '--{} requires --{}',
  '--{} excludes --{}',
  '{}: {} required {} missing',
  '{}: At Most {} required but received {}',
  'Could not convert: {} = {}',
  '{}: Value {} not in range {} to {}',
  '{}: Check {} value in {} FAILED',
  '{}: Should be true/false or a number',
  '{} was given a disallowed flag override',
  '{} was not readable (missing?)',
  '{}: {}',
];
for (const text of byLibraries) say(text, 'CLI11, toml++');
for (const folder of ['src', 'apps']) filesUnder(folder, (name) => /\.(cpp|h)$/.test(name) && !/\.test\.cpp$/.test(name) && !/^(synthetic|catalogue|scenario)/.test(name)).forEach((file) => {
  readProgram(file);
  readErrors(file);
  if (folder === 'apps') readHelp(file);
});

// --- The exercise: what a person reads or hears of it; `why` of a criterion and sources are for who reads the file ----

const exercise = 'exercises/clamshell.toml';
function readExercise(node, keys, isIn = false) {
  if (typeof node === 'string') {
    if (isIn && node) say(node, exercise);
  } else if (Array.isArray(node)) node.forEach((each) => readExercise(each, keys, isIn));
  else if (node && typeof node === 'object') for (const [key, child] of Object.entries(node)) readExercise(child, keys, keys.has(key));
}
const routine = 'anatomy/routine_emg.toml';
const { exercise: exercises, muscle, notes } = parseToml(readFileSync(path.join(root, routine), 'utf8'));
for (const { name } of exercises) say(name, routine);
for (const { label } of muscle) say(label, routine);
for (const note of notes) say(note, routine);
const { camera, set_up, repetition, programme } = parseToml(readFileSync(path.join(root, exercise), 'utf8'));
readExercise({ camera, set_up, repetition }, new Set(['move', 'name', 'kept', 'below', 'above', 'measured', 'cue', 'short_cue', 'praise']));
readExercise(programme, new Set(['name', 'text', 'advice', 'note', 'why', 'question', 'steps', 'watch', 'easier', 'place', 'trains', 'neglects']));
for (const question of programme.question) say(question.text, exercise);

// --- The catalogues -----------------------------------------------------------------------------------------------------

/** {name}, {0}; the n-th {} is {n-th - 1}. Formats of numbers belong to them. */
function placeholders(text) {
  let next = 0;
  const tags = [...text.matchAll(/<\/?(a2?|b|code)>/g)].map(([tag]) => tag);
  return [...text.matchAll(/\{(\w*)(:[^}]*)?\}/g)].map(([, name, format]) => `${name || next++}${format ?? ''}`).concat(tags).sort().join(' ');
}

const renew = process.argv.includes('--renew');
const empty = new Map();
for (const name of catalogues) {
  const sentences = name === 'en.po' ? new Map(byLibraries.map((text) => [text, said.get(text)])) : said;
  const file = path.join(root, 'languages', name);
  const catalogue = po.parse(readFileSync(file));
  const entries = catalogue.translations[''] ?? {};
  for (const [english, { msgid_plural, msgstr }] of Object.entries(entries)) {
    if (english === '') continue;
    const entry = sentences.get(english);
    if (!entry) {
      if (!renew) faults.push(`${name}: "${english}" is no longer said.`);
      continue;
    }
    msgstr.forEach((translation, form) => {
      if (!translation) return;
      // fmt takes either {} or {0} in one sentence.
      if (/\{(:[^}]*)?\}/.test(translation) && /\{\d/.test(translation)) faults.push(`${name}: "${translation}" mixes {} and {0}.`);
      const meant = [english, msgid_plural].map((text) => text && placeholders(text));
      // "One answer" needs no number where "{n} answers" does.
      if (!meant.includes(placeholders(translation))) faults.push(`${name}: "${english}": "${msgstr[form]}" has other placeholders.`);
    });
  }
  for (const [english, { many }] of sentences) {
    const entry = entries[english];
    if (!entry || entry.msgid_plural !== many || entry.msgstr.some((translation) => !translation)) {
      if (!renew) faults.push(`${name}: "${english}" is not translated.`);
      empty.set(english, many);
    }
  }
  if (!renew) continue;
  const kept = { '': entries[''] };
  for (const [english, { files, many }] of sentences) {
    const old = entries[english];
    const isSame = old && old.msgid_plural === many;
    kept[english] = {
      msgid: english,
      ...(many !== undefined && { msgid_plural: many }),
      msgstr: isSame ? old.msgstr : many === undefined ? [''] : ['', ''],
      comments: { ...old?.comments, reference: [...files].sort().join('\n') },
    };
  }
  catalogue.translations = { '': kept };
  writeFileSync(file, po.compile(catalogue, { foldLength: 118 }).toString().trimEnd() + '\n');
}
if (process.argv.includes('--untranslated')) {
  let number = 0;
  for (const [english, many] of empty) console.log(`${number++}\t${english.replaceAll('\n', '\\n')}${many === undefined ? '' : `\t${many}`}`);
} else if (faults.length) {
  console.log(faults.join('\n'));
  console.log(`${faults.length} faults. After a change of English sentences: node tools/languages.mjs --renew`);
  process.exitCode = 1;
} else console.log(`${said.size} sentences, each in ${catalogues.length - 1} languages besides English.`);
