# syntax=docker/dockerfile:1
# One small image for both examples:
#   docker build -t synth-payment .
#   docker run --env-file .env synth-payment                                 PaymentStatus
#   docker run --env-file .env synth-payment ecommerce --set Order.Count=10  Ecommerce, with arguments
# docs/deployment.md tells of both, and of what is in the image. A test runs the publish below in a copy of exactly the files that are copied here.

FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH
WORKDIR /src
COPY global.json Directory.Build.props Directory.Build.targets Directory.Packages.props ./
COPY generators/ generators/
COPY runtime/ runtime/
COPY schemas/ schemas/
COPY examples/PaymentStatus/ examples/PaymentStatus/
COPY examples/Ecommerce/ examples/Ecommerce/
RUN dotnet publish examples/PaymentStatus -c Release --os linux -a $TARGETARCH --self-contained -p:PublishSingleFile=true -p:PublishTrimmed=true -o /app
RUN dotnet publish examples/Ecommerce -c Release --os linux -a $TARGETARCH --self-contained -p:PublishSingleFile=true -p:PublishTrimmed=true -o /app

# The apps bring their runtime; the image brings what that links to, and a shell for the entry point.
FROM mcr.microsoft.com/dotnet/runtime-deps:10.0
WORKDIR /app
COPY --from=build /app/ ./
COPY --chmod=755 examples/Deployment/entrypoint.sh ./
# The root file system may be read-only: no sockets for debuggers.
ENV DOTNET_EnableDiagnostics=0
USER $APP_UID
ENTRYPOINT ["/app/entrypoint.sh"]
