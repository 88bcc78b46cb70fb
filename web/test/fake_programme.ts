// SPDX-License-Identifier: Apache-2.0
/** Plan, history, screening, programmes and calendar of whomever, as docs/api.md has them. */
import { today } from '../src/days';
import type { History, NewProgramme, Plan, Programme, Screening } from '../src/programme';
import type { ApiPart, ApiRequest } from './fake_api';
import { aPlan, aProgramme, bands, noAchievements, screening } from './made_up_programme';

export class FakeProgramme implements ApiPart {
  plan: Plan = aPlan(today());
  /** What the plan becomes by a new screening or programme. */
  nextPlan: Plan = this.plan;
  history: History = { sessions: [], comparison: null, days: [], days_done: 0, achievements: noAchievements };
  screening: Screening = screening;
  programmes: Programme[] = [];
  calendar: string | null = null;
  screened: Record<string, boolean>[] = [];
  prescribed: NewProgramme[] = [];
  ticked: object[] = [];

  answer({ method, path, body }: ApiRequest): unknown {
    if (path === '/api/bands') return bands;
    const what = /^\/api\/people\/\w+\/(\w+)$/.exec(path)?.[1];
    switch (`${method} ${what}`) {
      case 'GET plan':
        return this.plan;
      case 'GET history':
        return this.history;
      case 'GET screening':
        return this.screening;
      case 'POST screening':
        this.screened.push(body.answers as Record<string, boolean>);
        return (this.plan = this.nextPlan);
      case 'GET programmes':
        return this.programmes;
      case 'POST programmes':
        this.prescribed.push(body as unknown as NewProgramme);
        this.programmes = [aProgramme(body), ...this.programmes];
        return (this.plan = { ...this.nextPlan, programme: this.programmes[0]! });
      case 'POST standing':
        this.ticked.push(body);
        return (this.plan = {
          ...this.plan,
          standing: this.plan.standing && {
            ...this.plan.standing,
            exercises: this.plan.standing.exercises.map((each) => ({
              ...each,
              done_today: (body.exercises as string[]).includes(each.id),
            })),
          },
        });
      case 'GET calendar':
        return { path: this.calendar };
      case 'POST calendar':
        this.calendar = body.share ? '/calendar/0f1e2d3c4b5a69788796a5b4c3d2e1f0.ics' : null;
        return { path: this.calendar };
    }
    return undefined;
  }
}
