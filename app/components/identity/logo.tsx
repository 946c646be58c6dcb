/** Two circles and the spot where they meet. Decorative: the name stands beside it. */
export function LogoMark() {
  return (
    <svg viewBox="0 0 44 32" width="34" height="26" aria-hidden="true">
      <circle cx="15.6" cy="16" r="13.2" fill="#2750cb" />
      <circle cx="28.4" cy="16" r="13.2" fill="#de3a77" />
      <path d="M22 4.46A13.2 13.2 0 0 1 22 27.54A13.2 13.2 0 0 1 22 4.46Z" fill="#ffc22b" />
    </svg>
  );
}
