// SPDX-License-Identifier: Apache-2.0
declare module '*.po' {
  const sentences: import('./sentences').Sentences;
  export default sentences;
}
