/** What is left of a record without its undefined properties: those may be left out, and are. */
export type Present<Properties> = {
  readonly [Name in keyof Properties as undefined extends Properties[Name] ? never : Name]: Properties[Name];
} & {
  readonly [Name in keyof Properties as undefined extends Properties[Name] ? Name : never]?: Exclude<
    Properties[Name],
    undefined
  >;
};

/** The record without its undefined properties, so that a part that isn't printed is absent and not undefined. */
export function present<Properties extends object>(properties: Properties): Present<Properties> {
  const printed = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.fromEntries(printed) as Present<Properties>;
}
