// SPDX-License-Identifier: Apache-2.0
/** Keeps the screen on until the returned function is called; the browser lets go of it whenever the page is hidden. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let wanted = true;

  async function acquire() {
    if (!wanted || document.visibilityState !== 'visible') return;
    const acquired = await navigator.wakeLock?.request('screen').catch(() => undefined);
    if (wanted) lock = acquired;
    else void acquired?.release();
  }

  document.addEventListener('visibilitychange', acquire);
  void acquire();
  return () => {
    wanted = false;
    document.removeEventListener('visibilitychange', acquire);
    void lock?.release();
  };
}
