/** The password that every demo login shares. It exists only where the demo data does. */
export const DEMO_PASSWORD = "sweetspot-demo";

export interface DemoLogin {
  role: string;
  email: string;
  password: string;
}

const login = (role: string, email: string): DemoLogin => ({ role, email, password: DEMO_PASSWORD });

/** Who can sign in to the demo, printed at start. */
export const demoLogins: DemoLogin[] = [
  login("Brand owner", "rosa@pepperjar.example"),
  login("Brand reviewer", "marcus@pepperjar.example"),
  login("Creator", "noor@creators.example"),
  login("Creator without deals", "imani@creators.example"),
  login("Admin", "admin@sweetspot.example"),
  login("Admin for money", "finance@sweetspot.example"),
  login("Moderator", "moderator@sweetspot.example"),
];
