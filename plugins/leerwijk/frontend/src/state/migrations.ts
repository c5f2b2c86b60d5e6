// SPDX-License-Identifier: EUPL-1.2
/** Migrations: how a document of an earlier version becomes one of this version. */
import { isStored, type Stored } from "./shapes.ts";

/** Makes a document of the next version of one version. */
export type Migration = (stored: Stored) => Stored;

/**
 * The first one leads from version 1 to 2, and so on: when `VERSION` goes up, add one here, and keep a document
 * of the version before in `tests/state/`.
 */
const MIGRATIONS: readonly Migration[] = [];

/** Return the document in this version; "newer" when a later version wrote it, "unreadable" when none did. */
export function migrated(
  stored: unknown,
  migrations: readonly Migration[] = MIGRATIONS,
): Stored | "newer" | "unreadable" {
  const version = isStored(stored) ? stored["version"] : undefined;
  if (!isStored(stored) || !Number.isInteger(version) || Number(version) < 1) return "unreadable";
  if (Number(version) > migrations.length + 1) return "newer";
  return migrations.slice(Number(version) - 1).reduce((document, migration) => migration(document), stored);
}
