import { PageSkeleton } from '@/app/_ui/skeleton';

export default PageSkeleton;
