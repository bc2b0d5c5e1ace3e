export default definePageConfig({
  navigationBarTitleText: '待办',
  // A browser has its own way to refresh, and pulling there would fight with scrolling.
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
