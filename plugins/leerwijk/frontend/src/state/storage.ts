// SPDX-License-Identifier: EUPL-1.2
/**
 * Storage: the one place that reads and writes what is kept on the device. Nothing is written before the learner
 * agrees; whatever goes wrong with the device, what was learnt stays at hand for as long as the page is open.
 */
import { empty, type State } from "./document.ts";
import { merged } from "./merge.ts";
import { type Read, read } from "./reading.ts";

/**
 * What happened to the storage:
 * - `full`: the device has no room; what is new is kept in this page only, and tried again with every change;
 * - `unavailable`: the browser keeps nothing for this site;
 * - `corrupt`: what was kept could not be read; it was put aside, and nothing is written until the learner agrees;
 * - `incomplete`: some entries could not be read; the whole was put aside, the rest is used;
 * - `newer`: a newer version of the site wrote the document; it is left alone and nothing is written;
 * - `erased`: another window erased it; nothing is written until the learner agrees again;
 * - `gone`: it disappeared; this page still has it, and writes nothing until the learner agrees again.
 */
export type Notice = "full" | "unavailable" | "corrupt" | "incomplete" | "newer" | "erased" | "gone";

/** The part of the browser's `Storage` that is used. */
export type Area = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** What storage needs of the browser. */
export interface Device {
  /** May throw, as browsers do that keep nothing. */
  readonly area: () => Area | null;
  readonly now: () => number;
  /** A short random text. */
  readonly name: () => string;
}

/** What another window did: a `storage` event. */
export type Elsewhere = Pick<StorageEvent, "key" | "newValue">;

/** The document of one site on one device, as one page sees it. */
export class Kept {
  readonly #site: string;
  readonly #device: Device;
  readonly #tidy: (state: State) => State;
  readonly #listeners = new Set<(kept: Kept) => void>();
  readonly #area: Area | undefined;
  #state: State;
  #notice: Notice | undefined;
  /** The text that this page read or wrote last; undefined when none was there. */
  #last: string | undefined;

  /** `tidy` brings a document up to date with the site, as `renamed` does. */
  constructor(site: string, device: Device, tidy: (state: State) => State = (state) => state) {
    this.#site = site;
    this.#device = device;
    this.#tidy = tidy;
    this.#state = empty(site, device.name());
    this.#area = areaOf(device, this.#key);
    if (this.#area) this.#read();
    else this.#notice = "unavailable";
  }

  /** The document as this page knows it, also while nothing is written. */
  get state(): State {
    return this.#state;
  }

  /** Whether the learner agreed, so that changes are written. */
  get isAgreed(): boolean {
    return this.#state.agreed !== undefined;
  }

  /** Whether agreeing is of use. */
  get isAvailable(): boolean {
    return this.#area !== undefined && this.#notice !== "newer";
  }

  /** What is wrong, if anything. */
  get notice(): Notice | undefined {
    return this.#notice;
  }

  /** What was put aside because it could not be read, for the learner to save. */
  get aside(): string | undefined {
    return this.#get(this.#asideKey);
  }

  /** Keep the document from now on, with what was learnt on this page before. */
  agree(): void {
    if (this.isAvailable) {
      this.#notice = undefined;
      this.#read();
    }
    if (this.isAvailable && this.#notice !== "full") {
      this.change((state, now) => ({ ...state, agreed: state.agreed ?? now, updated: now }));
    } else {
      this.#tell();
    }
  }

  /** Change the document; it is written when the learner agreed. */
  change(change: (state: State, now: number) => State): void {
    if (this.isAgreed) this.#read();
    this.#state = change(this.#state, this.#device.now());
    this.#write();
    this.#tell();
  }

  /** Erase everything, on this page and on the device; what was put aside too. */
  erase(): void {
    for (const key of [this.#key, this.#asideKey]) this.#area?.removeItem(key);
    this.#forget();
    this.#notice = this.#area ? undefined : "unavailable";
    this.#tell();
  }

  /** Erase what was put aside. */
  dropAside(): void {
    this.#area?.removeItem(this.#asideKey);
    this.#tell();
  }

  /** Hear of every change and notice; what is returned ends it. */
  listen(listener: (kept: Kept) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Look again: a page that the browser had put away has not heard of anything. */
  refresh(): void {
    if (this.isAgreed) this.#read();
    this.#tell();
  }

  /** Take over what another window did. */
  changedElsewhere({ key, newValue }: Elsewhere): void {
    if (key !== this.#key && key !== null) return;
    if (newValue !== null || this.aside !== undefined) this.#read();
    else if (this.isAgreed || this.#notice === "gone") {
      this.#forget();
      this.#notice = "erased";
    }
    this.#tell();
  }

  get #key(): string {
    return `leerwijk:${this.#site}`;
  }

  get #asideKey(): string {
    return `${this.#key}:aside`;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this);
  }

  /** Begin anew. */
  #forget(): void {
    this.#last = undefined;
    this.#state = empty(this.#site, this.#device.name());
  }

  /** Read the document and merge it with what this page knows. */
  #read(): void {
    const text = this.#get(this.#key);
    if (text === this.#last) return;
    if (text === undefined) this.#stop("gone");
    else this.#take(text);
  }

  #take(text: string): void {
    const found = read(text);
    if (found === "newer") this.#stop("newer");
    else if (found === "unreadable" || found.state.site !== this.#site) this.#putAside(text);
    else this.#mergeWith(found, text);
  }

  #mergeWith({ state, dropped }: Read, text: string): void {
    this.#state = this.#tidy({ ...merged(state, this.#state), device: state.device });
    this.#last = text;
    if (dropped > 0 && !this.#kept(text)) this.#stop("full");
    else if (dropped > 0) this.#notice = "incomplete";
    else if (this.#notice !== "full") this.#notice = undefined;
  }

  /** Write nothing until the learner agrees again; what this page knows stays. */
  #stop(notice: Notice): void {
    const { agreed: _, ...state } = this.#state;
    this.#state = state;
    this.#last = undefined;
    this.#notice = notice;
  }

  /** Put what cannot be read where it is not in the way. */
  #putAside(text: string): void {
    const isKept = this.#kept(text);
    if (isKept) this.#area?.removeItem(this.#key);
    this.#stop(isKept ? "corrupt" : "full");
  }

  /** Keep a text aside; say whether that went well. */
  #kept(text: string): boolean {
    const before = this.aside;
    return before?.includes(text) || this.#set(this.#asideKey, before ? `${before}\n${text}` : text);
  }

  #write(): void {
    if (!this.isAgreed || !this.isAvailable) return;
    const text = JSON.stringify(this.#state);
    if (this.#set(this.#key, text)) {
      this.#last = text;
      if (this.#notice === "full") this.#notice = undefined;
    } else {
      this.#notice = "full";
    }
  }

  #get(key: string): string | undefined {
    try {
      return this.#area?.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  }

  #set(key: string, text: string): boolean {
    try {
      this.#area?.setItem(key, text);
      return true;
    } catch {
      return false;
    }
  }
}

/** Return the storage when it can be read; some browsers throw, or have none. */
function areaOf(device: Device, key: string): Area | undefined {
  try {
    const area = device.area() ?? undefined;
    area?.getItem(key);
    return area;
  } catch {
    return undefined;
  }
}
