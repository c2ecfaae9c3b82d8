# The jars are built outside, by the wrapper that also runs the tests:
#
#   ./mvnw -Dquick -DskipTests package && docker compose up --build
#
FROM eclipse-temurin:17-jre

# File names are Chinese; the JVM reads them as the locale says.
ENV LANG=C.UTF-8

# A new named volume takes its owner from /data here, so that the program may write to it without being root.
RUN groupadd --system --gid 10001 epistream \
 && useradd --system --uid 10001 --gid epistream --home-dir /data --no-create-home --shell /usr/sbin/nologin epistream \
 && install --directory --owner=epistream --group=epistream /data \
 && printf '%s\n' '#!/bin/sh' \
      'exec java -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError \' \
      '  -jar /opt/epistream/lib/epistream-cli.jar "$@"' > /usr/local/bin/epistream \
 && chmod 755 /usr/local/bin/epistream

COPY cli/target/epistream/lib/ /opt/epistream/lib/

USER 10001:10001
WORKDIR /data
# The page; health and metrics of a role without one; reports over HTTP.
EXPOSE 8080 8081 8082
ENTRYPOINT ["epistream"]
CMD ["--help"]
