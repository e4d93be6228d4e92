/** What the page and Python say to each other about versions: the JSON of `versions_json`, typed. */

/** Versions of one calculation, all in one notation. */
export interface VersionsRequest {
  readonly versions: readonly { readonly name: string; readonly values: Readonly<Record<string, string>> }[];
  readonly country: string;
}

/** The versions side by side, each against the first. */
export interface VersionsAnswer {
  readonly versions: readonly ReadVersion[];
  /** The inputs that differ, and the outputs that do. */
  readonly figures: readonly VersionsRow[];
  readonly results: readonly VersionsRow[];
  readonly sentences: readonly string[];
}

export interface ReadVersion {
  readonly name: string;
  readonly errors: Readonly<Record<string, string>>;
  /** Canonical texts by key, blank ones too; what can't be read is left out. */
  readonly values: Readonly<Record<string, string>>;
}

export interface VersionsRow {
  readonly key: string;
  readonly label: string;
  readonly main: boolean;
  /** One a version. */
  readonly cells: readonly VersionsCell[];
}

export interface VersionsCell {
  readonly text: string;
  /** From the first; "" where there is none. */
  readonly difference: string;
  /** "better", "worse" or "", and the same in words. */
  readonly change: string;
  readonly said: string;
}
