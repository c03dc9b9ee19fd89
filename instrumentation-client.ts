import { beginErrorReports } from '@/lib/client/error-reports/begin-error-reports';

beginErrorReports();
