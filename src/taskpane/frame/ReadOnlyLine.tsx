import { useReadOnly } from "./useBlocked";

/** Said once at the top of a view whose buttons write: why they cannot be pressed. Nothing when they can. */
export function ReadOnlyLine({ className }: { readonly className?: string }) {
  const reason = useReadOnly();
  return reason === null ? null : <p className={className}>{reason}</p>;
}
