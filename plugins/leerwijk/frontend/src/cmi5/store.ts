// SPDX-License-Identifier: EUPL-1.2
/**
 * Store: the record store of a platform, over its REST interface. Statements go in order, one at a time, and again
 * until they arrive; at the end of a visit what is left goes together, and survives the page.
 */
import type { Launch } from "./launch.ts";
import type { Statement } from "./statement.ts";

const VERSION = "1.0.3";

export class Store {
  readonly #launch: Launch;
  readonly #headers: Readonly<Record<string, string>>;
  #waiting: Statement[] = [];
  #documents = new Map<string, string>();
  #sending: Promise<boolean> | undefined;
  #isEnded = false;

  constructor(launch: Launch, token: string) {
    this.#launch = launch;
    this.#headers = { Authorization: `Basic ${token}`, "X-Experience-API-Version": VERSION };
  }

  /** Whether something is still to be sent. */
  get isBehind(): boolean {
    return this.#waiting.length > 0 || this.#documents.size > 0;
  }

  add(statement: Statement): void {
    this.#waiting.push(statement);
  }

  /** Keep a document for this learner and activity; the newest one of a name is sent. */
  keep(name: string, text: string): void {
    this.#documents.set(name, text);
  }

  /** Return the document of a name; undefined when there is none; throws when the store does not answer. */
  async state(name: string): Promise<string | undefined> {
    return this.#read("activities/state", { stateId: name, ...this.#whose() });
  }

  /** Return a document about the learner alone. */
  async profile(name: string): Promise<string | undefined> {
    return this.#read("agents/profile", { profileId: name, agent: this.#launch.actor });
  }

  /** Send what waits, in order; say whether all of it arrived. */
  send(): Promise<boolean> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined;
    });
    return this.#sending;
  }

  async #sendAll(): Promise<boolean> {
    try {
      for (let first = this.#waiting[0]; first && !this.#isEnded; first = this.#waiting[0]) {
        await this.#put("statements", { statementId: first.id }, JSON.stringify(first));
        this.#waiting = this.#waiting.filter((each) => each !== first);
      }
      for (const [name, text] of [...this.#documents]) {
        await this.#put("activities/state", { stateId: name, ...this.#whose() }, text);
        if (this.#documents.get(name) === text) this.#documents.delete(name);
      }
    } catch {
      return false;
    }
    return !this.isBehind;
  }

  /** Send everything at once: the page goes away. */
  end(): void {
    this.#isEnded = true;
    const quietly = (sent: Promise<unknown>): void => void sent.catch(() => undefined);
    for (const [name, text] of this.#documents) {
      quietly(this.#put("activities/state", { stateId: name, ...this.#whose() }, text));
    }
    if (this.#waiting.length > 0) quietly(this.#ask("POST", "statements", {}, JSON.stringify(this.#waiting)));
  }

  #whose() {
    const { activityId, actor, registration } = this.#launch;
    return { activityId, agent: actor, registration };
  }

  async #read(path: string, asked: Readonly<Record<string, string>>): Promise<string | undefined> {
    const response = await this.#ask("GET", path, asked);
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.text();
  }

  async #put(path: string, asked: Readonly<Record<string, string>>, body: string): Promise<void> {
    const response = await this.#ask("PUT", path, asked, body);
    // it is there already: an answer of the store was lost on its way
    if (!response.ok && response.status !== 409) throw new Error(`${path}: ${response.status}`);
  }

  #ask(
    method: string,
    path: string,
    asked: Readonly<Record<string, string>>,
    body?: string,
  ): Promise<Response> {
    const address = `${this.#launch.endpoint}${path}?${new URLSearchParams(asked)}`;
    const headers = {
      ...this.#headers,
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    };
    return fetch(address, {
      method,
      headers,
      keepalive: body !== undefined,
      ...(body === undefined ? {} : { body }),
    });
  }
}

/** Return the token of a visit; a platform gives it once. */
export async function tokenFrom(address: string): Promise<string> {
  const response = await fetch(address, { method: "POST" });
  const found = (await response.json()) as { "auth-token"?: string };
  const token = found["auth-token"];
  if (!token) throw new Error("no token");
  return token;
}
