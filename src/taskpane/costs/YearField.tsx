import { Field, Select } from "@fluentui/react-components";

interface YearFieldProps {
  readonly label: string;
  /** What no choice means. */
  readonly first: string;
  readonly years: readonly number[];
  readonly value: string;
  readonly choose: (year: string) => void;
}

/** One of the table's years, the latest first. */
export function YearField({ label, first, years, value, choose }: YearFieldProps) {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, data) => choose(data.value)}>
        <option value="">{first}</option>
        {[...years].reverse().map((year) => (
          <option key={year}>{year}</option>
        ))}
      </Select>
    </Field>
  );
}
