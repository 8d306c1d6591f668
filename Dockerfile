# syntax=docker/dockerfile:1

# The page, built where Node is.
FROM node:22-bookworm-slim AS page
WORKDIR /build/webroot
COPY webroot/package.json webroot/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY webroot ./
COPY src/main/resources/api ../src/main/resources/api
RUN npm run build

# The jar, and a Java runtime cut down to the modules it uses.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml LICENSE ./
COPY src src
COPY personas personas
COPY conf conf
COPY --from=page /build/target/classes/webroot target/classes/webroot
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -DskipTests -Dpage.skip package
RUN jlink --output /jre --compress zip-6 --strip-java-debug-attributes --no-header-files --no-man-pages \
    --add-modules java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,\
java.net.http,java.security.jgss,java.security.sasl,java.sql,java.transaction.xa,java.xml,jdk.crypto.ec,jdk.jfr,\
jdk.management,jdk.naming.dns,jdk.net,jdk.security.auth,jdk.unsupported,jdk.zipfs

# Debian rather than Alpine: the embedded PostgreSQL is built against glibc.
FROM debian:bookworm-slim
# tini reaps what the database's server leaves behind; PostgreSQL needs a user with a name and refuses root.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates tini \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --user-group --home-dir /data --no-create-home --shell /usr/sbin/nologin chatlab \
    && install -d -o chatlab -g chatlab -m 0700 /data
COPY --from=build /jre /opt/java
COPY --from=build /build/target/chatlab.jar /opt/chatlab/chatlab.jar

ENV HOST=0.0.0.0 \
    PORT=8080 \
    DATA_DIR=/data \
    PERSONAS_DIR=/data/personas \
    LANG=C.UTF-8
USER chatlab
WORKDIR /data
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM

HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$PORT && printf 'GET /healthz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]

ENTRYPOINT ["tini", "--", "/opt/java/bin/java", "--sun-misc-unsafe-memory-access=allow", \
    "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/chatlab/chatlab.jar"]
