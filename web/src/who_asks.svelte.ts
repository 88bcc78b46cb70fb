// SPDX-License-Identifier: Apache-2.0
/** Who the page belongs to at the moment, as the program last told. */
import type { Me, Person } from './people';

class WhoAsks {
  signIn = $state<Me['sign_in']>('not_needed');
  person = $state.raw<Person | null>(null);

  provider = $state<string | null>(null);

  is({ sign_in, person, provider }: Me): void {
    this.signIn = sign_in;
    this.person = person;
    this.provider = provider;
  }

  mustSignIn(): void {
    this.is({ sign_in: 'needed', person: null, provider: this.provider });
  }

  /** A change of one's own record. */
  learn(person: Person): void {
    if (person.id === this.person?.id) this.person = person;
  }

  get isClinician(): boolean {
    return this.person !== null && this.person.role !== 'person';
  }

  get isAdmin(): boolean {
    return this.person?.role === 'admin';
  }
}

export const whoAsks = new WhoAsks();
