import { auditRouter } from "../audit/audit.router.ts";
import { authRouter } from "../auth/auth.router.ts";
import { catalogueRouter } from "../catalogue/catalogue.router.ts";
import { clientsRouter } from "../clients/clients.router.ts";
import { mailRouter } from "../mail/mail.router.ts";
import { moderationRouter } from "../moderation/moderation.router.ts";
import { noticesRouter } from "../notices/notices.router.ts";
import { offboardingRouter } from "../offboarding/offboarding.router.ts";
import { ordersRouter } from "../orders/orders.router.ts";
import { peopleRouter } from "../people/people.router.ts";
import { racketsRouter } from "../rackets/rackets.router.ts";
import { receiptsRouter } from "../receipts/receipts.router.ts";
import { reportsRouter } from "../reports/reports.router.ts";
import { settingsRouter } from "../settings/settings.router.ts";
import { stringersRouter } from "../stringers/stringers.router.ts";
import { stringsRouter } from "../strings/strings.router.ts";
import { router } from "./trpc.ts";

export const appRouter = router({
  auth: authRouter,
  orders: ordersRouter,
  clients: clientsRouter,
  rackets: racketsRouter,
  strings: stringsRouter,
  receipts: receiptsRouter,
  reports: reportsRouter,
  settings: settingsRouter,
  stringers: stringersRouter,
  catalogue: catalogueRouter,
  moderation: moderationRouter,
  people: peopleRouter,
  audit: auditRouter,
  notices: noticesRouter,
  mail: mailRouter,
  offboarding: offboardingRouter,
});

export type AppRouter = typeof appRouter;
