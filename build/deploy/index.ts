// What a server of an intranet needs to know, written from one table: types, how long files may be kept, and the page's own policy as a header.

/** Folder in the archive, and so the path below which the atlas is served unless the deployer renames both. */
export const FOLDER = 'chengyu-atlas'

/** Endings that servers of different ages do not know, or know wrongly, and those everyone knows; nginx wants all of them. */
export const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  ts: 'text/plain',
  json: 'application/json',
  topojson: 'application/json',
  geojson: 'application/geo+json',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  woff2: 'font/woff2',
  txt: 'text/plain',
  xml: 'text/xml',
  md: 'text/plain',
}
const TEXT = Object.values(TYPES).filter((type) => !/^(image\/(?!svg)|font)/.test(type) && type !== 'text/html')

const FOREVER = 'public, max-age=31536000, immutable'
/** Asked for anew each time, answered with 304 while it is the same. */
const ASK = 'no-cache'
/** Whoever may frame it is the deployer's to widen. Headers, since a page cannot say this of itself. */
const framed = (policy: string): string => `${policy}; frame-ancestors 'self'`

/** The policy that the built page carries. */
export function policyIn(page: string): string {
  const [, found] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? []
  if (!found) throw new Error('The built page carries no content-security policy')
  return found
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}

export const nginxConf = (
  policy: string,
): string => `# nginx: unpack the archive into /srv/www, put this file into /etc/nginx/conf.d/, reload. The atlas is at /${FOLDER}/.
map $uri $chengyu_atlas_cache {
  default                "${ASK}";
  ~^/${FOLDER}/assets/  "${FOREVER}";
}
server {
  listen 80;
  root /srv/www;
  server_tokens off;
  charset utf-8;

  # Nothing else that lies there, this file included.
  location / {
    return 404;
  }
  location = /${FOLDER} {
    # Relative, so that it is right behind any proxy.
    absolute_redirect off;
    return 301 /${FOLDER}/;
  }
  location /${FOLDER}/ {
    index index.html;
    try_files $uri $uri/ =404;
    types {
${Object.entries(TYPES)
  .map(([ending, type]) => `      ${type} ${ending};`)
  .join('\n')}
    }
    charset_types text/css text/javascript text/plain application/json application/geo+json application/manifest+json;
    gzip on;
    gzip_vary on;
    gzip_min_length 1024;
    gzip_types ${[...new Set(TEXT)].join(' ')};
    add_header Cache-Control $chengyu_atlas_cache;
    add_header Content-Security-Policy "${framed(policy)}";
    add_header X-Content-Type-Options "nosniff" always;
    add_header Referrer-Policy "strict-origin-when-cross-origin";
    # Pages elsewhere that embed the atlas import embed.js from here; everything in the folder is public.
    add_header Access-Control-Allow-Origin "*";
  }
}
`

const attribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

export const webConfig = (policy: string): string => `<?xml version="1.0" encoding="utf-8"?>
<!-- IIS 7 and newer: copy this file into the folder ${FOLDER}, beside index.html. -->
<configuration>
  <system.webServer>
    <defaultDocument><files><clear /><add value="index.html" /></files></defaultDocument>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
${Object.entries(TYPES)
  .map(([ending, type]) => `      <remove fileExtension=".${ending}" /><mimeMap fileExtension=".${ending}" mimeType="${type}" />`)
  .join('\n')}
    </staticContent>
    <httpProtocol>
      <customHeaders>
${Object.entries({
  'Content-Security-Policy': framed(policy),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Access-Control-Allow-Origin': '*',
})
  // One that the site above sets already would be an error.
  .map(([name, value]) => `        <remove name="${name}" /><add name="${name}" value="${attribute(value)}" />`)
  .join('\n')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
  <location path="assets">
    <system.webServer>
      <staticContent><clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" /></staticContent>
    </system.webServer>
  </location>
</configuration>
`

/** Compression is a setting of Tomcat's connector, which an application cannot reach; large files are only packed without sendfile. */
const CONNECTOR = `compression="on" useSendfile="false" compressibleMimeType="${[...new Set(['text/html', ...TEXT])].join(',')}"`

/** One filter of Tomcat on a part of the paths. */
const filter = (name: string, type: string, pattern: string, params: Readonly<Record<string, string>>): string => `  <filter>
    <filter-name>${name}</filter-name>
    <filter-class>org.apache.catalina.filters.${type}</filter-class>
${Object.entries(params)
  .map(([key, value]) => `    <init-param><param-name>${key}</param-name><param-value>${value}</param-value></init-param>`)
  .join('\n')}
  </filter>
  <filter-mapping><filter-name>${name}</filter-name><url-pattern>${pattern}</url-pattern></filter-mapping>`

export const webXml = (): string => `<?xml version="1.0" encoding="UTF-8"?>
<!-- Tomcat 8.5 and newer: copy WEB-INF into the folder ${FOLDER}, and that folder into webapps/. The page brings its content-security policy along.
     To send text packed, add to the Connector in conf/server.xml: ${CONNECTOR} -->
<web-app xmlns="http://xmlns.jcp.org/xml/ns/javaee" version="3.1">
  <!-- The innermost speaks first: what never changes is kept for a year, all else is asked for anew. -->
${filter('ask', 'ExpiresFilter', '/*', { ExpiresDefault: 'access plus 0 seconds' })}
${filter('keep', 'ExpiresFilter', '/assets/*', { ExpiresDefault: 'access plus 1 year' })}
${filter('headers', 'HttpHeaderSecurityFilter', '/*', { antiClickJackingOption: 'SAMEORIGIN', hstsEnabled: 'false' })}
  <!-- Pages elsewhere that embed the atlas import embed.js from here; everything in the folder is public. -->
${filter('cors', 'CorsFilter', '/*', { 'cors.allowed.origins': '*' })}
${Object.entries(TYPES)
  .map(([ending, type]) => `  <mime-mapping><extension>${ending}</extension><mime-type>${type}</mime-type></mime-mapping>`)
  .join('\n')}
  <welcome-file-list><welcome-file>index.html</welcome-file></welcome-file-list>
</web-app>
`

export const notes = (): string => `成渝图志 Chengyu Atlas

${FOLDER}/ 是整个图志：一组静态文件，不需要数据库、外网和任何密钥，放在任意网站的任意路径下都能用。
${FOLDER}/ is the whole atlas: static files that need no database, no internet and no key. It works below any path of any web server.

nginx    server/nginx.conf           解压到 /srv/www，把它放进 /etc/nginx/conf.d/      unpack into /srv/www, put the file into /etc/nginx/conf.d/
IIS      server/iis/web.config       复制到 ${FOLDER}/ 里                       copy it into ${FOLDER}/
Tomcat   server/tomcat/WEB-INF       复制到 ${FOLDER}/ 里，再把该文件夹放进 webapps/   copy it into ${FOLDER}/, and that folder into webapps/

设置 Settings: ${FOLDER}/config.json（见 README / see the README）。改后无需重新构建，读者下次打开即生效。
Changes there need no build and reach readers the next time they open the page. Other files belong together: replace the folder as a whole.

浏览器只在 https 和本机地址下允许离线使用；用 http 时其余功能不变。
Browsers keep the atlas for offline use only over https or on the same machine; over http everything else works.

Tomcat 的压缩要在 conf/server.xml 的 Connector 里打开，web.xml 开头写明了所加的属性。
Tomcat compresses only when its Connector in conf/server.xml says so; the first lines of web.xml have what to add.

已用 Debian 的 nginx 和 Tomcat 10.1 检验；IIS 的配置按其文档写成，未在实机上试过。
Tried with the nginx and the Tomcat 10.1 of Debian. The file for IIS follows its documentation and was not tried on a machine.
`
