/** `@…` names are looked up in theme.json by WeChat, light or dark; a browser has no native title bar to colour. */
const window =
  process.env.TARO_ENV === 'h5'
    ? { navigationBarTitleText: '安心家校' }
    : {
        navigationBarTitleText: '安心家校',
        navigationBarBackgroundColor: '@navigationBar',
        navigationBarTextStyle: '@navigationText',
        backgroundColor: '@background',
        backgroundColorTop: '@background',
        backgroundColorBottom: '@background',
        backgroundTextStyle: '@pullText',
      };

/** WeChat's plugin that speaks. An app that names a plugin its account has not added cannot be uploaded. */
const plugins = SPEECH_PLUGIN
  ? { plugins: { WechatSI: { version: SPEECH_PLUGIN, provider: 'wx069ba97219f66d99' } } }
  : {};

const config = {
  pages: [
    'pages/todo/index',
    'pages/notice/index',
    'pages/sign/index',
    'pages/receipts/index',
    'pages/me/index',
  ],
  subpackages: [
    {
      root: 'packages/teacher',
      name: 'teacher',
      pages: ['pages/class/index', 'pages/tally/index', 'pages/guardians/index', 'pages/trial/index'],
    },
    {
      root: 'packages/school',
      name: 'school',
      pages: [
        'pages/home/index',
        'pages/publish/index',
        'pages/correct/index',
        'pages/import/index',
        'pages/classes/index',
        'pages/first-day/index',
      ],
    },
    {
      root: 'packages/bureau',
      name: 'bureau',
      pages: ['pages/home/index', 'pages/notice/index', 'pages/publish/index'],
    },
  ],
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  resizable: true,
  cloud: true,
  // Without it the phone disables clipboard, files and the like in silence.
  __usePrivacyCheck__: true,
  ...plugins,
  window,
};

// A wider object than Taro's type: it lacks `cloud`, `resizable` and names taken from theme.json.
export default defineAppConfig(config as Parameters<typeof defineAppConfig>[0]);
