/** Points to where lines begin. */
export function BackArrow() {
  return (
    <span className="directed" aria-hidden="true">
      ←
    </span>
  );
}
