// SPDX-License-Identifier: Apache-2.0
/** What the muscles do, simulated when first asked for, and a week's exercises, as docs/api.md has them. */
import type { SessionMuscles, SetMuscles } from '../src/muscles/muscles';
import type { ApiPart, ApiRequest } from './fake_api';
import { aRoutine, aSessionMuscles, aSetMuscles, picture } from './made_up_muscles';

export const isSimulating = (answer: unknown) => (answer as { simulating?: true } | null)?.simulating === true;

export class FakeMuscles implements ApiPart {
  /** By index in the session; of the others it is the first's. */
  sets: SetMuscles[] = [aSetMuscles()];
  session: SessionMuscles = aSessionMuscles();
  /** So many questions about a session's muscles are answered that they are being simulated. */
  busy = 0;
  /** Paths of a session's muscles that were asked for. */
  asked: string[] = [];

  answer({ path, query }: ApiRequest): unknown {
    if (path === '/api/muscles/picture') return picture;
    if (path === '/api/routine') {
      return [...query].length
        ? aRoutine(Object.fromEntries([...query].map(([id, sets]) => [id, Number(sets)])))
        : aRoutine();
    }
    const [is, set] = /^\/api\/sessions\/\w+(?:\/sets\/(\d+))?\/muscles$/.exec(path) ?? [];
    if (!is) return undefined;
    this.asked.push(path);
    if (this.busy > 0) {
      this.busy--;
      return { simulating: true };
    }
    return set === undefined ? this.session : (this.sets[Number(set)] ?? this.sets[0]);
  }
}
