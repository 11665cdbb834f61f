/** What Excel knows of a custom function from `functions.json`; members that the host does not use are left out. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters?: readonly FunctionParameter[];
  readonly result?: { readonly dimensionality?: string; readonly type?: string };
  readonly allowErrorForDataTypeAny?: boolean;
  readonly options?: {
    readonly cancelable?: boolean;
    readonly stream?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
}

export interface FunctionParameter {
  readonly name: string;
  /** "scalar" (the default) or "matrix". */
  readonly dimensionality?: string;
  /** "any" (the default), "number", "string" or "boolean". */
  readonly type?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** The content of `functions.json`. */
export interface FunctionsFile {
  readonly functions: readonly FunctionMetadata[];
}

/** Functions by the name that stands in a cell (`NAMESPACE.NAME`, any case) and by id. */
export class FunctionCatalogue {
  private readonly byName = new Map<string, FunctionMetadata>();

  register(file: FunctionsFile, namespace: string): void {
    for (const metadata of file.functions) {
      for (const name of [metadata.id, metadata.name]) {
        this.byName.set(`${namespace}.${name}`.toUpperCase(), metadata);
      }
    }
  }

  find(name: string): FunctionMetadata | undefined {
    return this.byName.get(name.toUpperCase());
  }

  /** Names with their namespace, upper case. */
  names(): string[] {
    return [...this.byName.keys()];
  }
}
