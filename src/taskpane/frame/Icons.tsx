/**
 * Our own few icons: inline, in the colour of the text around them, so that dark theme and Windows contrast follow.
 * All are decoration; the words beside them say what they mean.
 */
interface IconProps {
  readonly className?: string;
}

function Stroke({ path, className }: IconProps & { readonly path: string }) {
  return (
    <svg className={className} width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
      <path d={path} stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

export const BackIcon = (props: IconProps) => <Stroke {...props} path="M9.5 3.5 5 8l4.5 4.5" />;
export const ForwardIcon = (props: IconProps) => <Stroke {...props} path="M6.5 3.5 11 8l-4.5 4.5" />;
export const DownIcon = (props: IconProps) => <Stroke {...props} path="M3.5 6 8 10.5 12.5 6" />;
export const CloseIcon = (props: IconProps) => <Stroke {...props} path="m4 4 8 8m0-8-8 8" />;
export const SearchIcon = (props: IconProps) => (
  <Stroke {...props} path="M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0Zm-1.3 3.2 3.3 3.3" />
);

/** The product's sign: a line with three points between two dashed limits. */
export function Mark({ className }: IconProps) {
  return (
    <svg className={className} width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true">
      <path d="M2 4.5h16M2 15.5h16" stroke="currentColor" strokeWidth="1.2" strokeDasharray="2.4 1.6" />
      <path d="m3.5 12 5-4 4 3 4-4.5" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
      <circle cx="8.5" cy="8" r="1.7" fill="currentColor" />
      <circle cx="12.5" cy="11" r="1.7" fill="currentColor" />
      <circle cx="16.5" cy="6.5" r="1.7" fill="currentColor" />
    </svg>
  );
}
