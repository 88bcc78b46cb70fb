// SPDX-License-Identifier: Apache-2.0
/** Whether a test has the page of the program, or (npm run test-edition) the one whose coach is a worker of its own. */
export const isProgram = process.env.CLAMSHELL_EDITION !== 'browser';
