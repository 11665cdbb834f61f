import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { testDecisions } from "../../core/improvement/testJournal";
import { isoOfDay, serialOfIso } from "./dayText";

interface TestFieldProps {
  readonly label: string;
  readonly help: string;
  readonly kind: "line" | "text" | "date" | "decision" | "list";
  readonly choices: readonly string[];
  readonly value: string | number | null;
  readonly onSave: (value: string | number | null) => void;
}

/** One field of a test; saved when one leaves it, or at once when something is chosen. */
export function TestField({ label, help, kind, choices, value, onSave }: TestFieldProps) {
  const shown = kind === "date" ? isoOfDay(value) : value === null ? "" : String(value);
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const save = (typed: string): void => {
    if (typed === shown) return;
    if (kind === "date") onSave(typed === "" ? null : serialOfIso(typed));
    else onSave(typed.trim() === "" ? null : typed);
  };
  if (kind === "decision" || kind === "list") {
    const given: readonly string[] = kind === "decision" ? testDecisions : choices;
    const options = shown === "" || given.includes(shown) ? given : [shown, ...given];
    return (
      <Field label={label} hint={help}>
        <Select value={shown} onChange={(_, data) => save(data.value)}>
          <option value="">–</option>
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </Select>
      </Field>
    );
  }
  return (
    <Field label={label} hint={help}>
      {kind === "text" ? (
        <Textarea
          resize="vertical"
          value={text}
          onChange={(_, data) => setText(data.value)}
          onBlur={() => save(text)}
        />
      ) : (
        <Input
          type={kind === "date" ? "date" : "text"}
          value={text}
          onChange={(_, data) => setText(data.value)}
          onBlur={() => save(text)}
        />
      )}
    </Field>
  );
}
