using System.Text;
using CodeSynth.Embedded;
using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Testing;
using CodeSynth.Kafka.Registry;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary><c>schema list | export | check | register | import</c>, whole.</summary>
public sealed class SchemaCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task List_OfTheExample_NamesEverySchemaWithItsOriginAndFingerprint()
    {
        AppRun run = await AppRun.OfAsync("schema list Order");

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Matches(@"\Aschema: Order avro Ecommerce\.Order, derived from the entity, fingerprint [0-9a-f]{16}\r?\nschema: Order protobuf ecommerce\.Order, order\.proto, fingerprint [0-9a-f]{16}\r?\n\z", run.Out);
    }

    [Fact]
    public async Task Export_OfTheExample_WritesTheContractsAndTheDerivedOnes()
    {
        AppRun run = await RunAsync("schema export");

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Equal(
            ["avro/customer.avsc", "avro/order.avsc", "avro/payment.avsc", "protobuf/customer.proto", "protobuf/order.proto", "protobuf/payment.proto"],
            Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Path.Combine(_folder.Path, "schemas"), f).Replace('\\', '/')).Order(StringComparer.Ordinal));
        Assert.Equal(File.ReadAllText(RepositoryFiles.PathOf("schemas/protobuf/order.proto")), Encoding.UTF8.GetString(_folder.Bytes("schemas/protobuf/order.proto")));
        Assert.Contains("wrote: " + Path.Combine("schemas", "avro", "order.avsc"), run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OverAFileOfAnotherContent_AsksForForce()
    {
        await RunAsync("schema export Order --format avro --to out");
        AppRun same = await RunAsync("schema export Order --format avro --to out");
        string path = Path.Combine(_folder.Path, "out", "avro", "order.avsc");
        string text = File.ReadAllText(path);
        File.WriteAllText(path, "{}");
        AppRun changed = await RunAsync("schema export --to out");
        bool othersAreThere = Directory.Exists(Path.Combine(_folder.Path, "out", "protobuf"));
        AppRun forced = await RunAsync("schema export --to out --force");

        Assert.Equal(ExitCodes.Ok, same.ExitCode);
        changed.MustFail(ExitCodes.Usage, $"schema export: {Path.Combine("out", "avro", "order.avsc")} is there with another content. Give --force to replace it, or another --to.");
        Assert.False(othersAreThere);
        Assert.Equal(ExitCodes.Ok, forced.ExitCode);
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public async Task CheckAndRegister_AgainstARegistry_SayWhatTheyFind()
    {
        using EmbeddedSchemaRegistry registry = EmbeddedSchemaRegistry.Start();
        string options = $"--format protobuf --schema-registry {registry.Endpoint}";

        AppRun before = await RunAsync($"schema check {options}");
        AppRun registered = await RunAsync($"schema register {options}");
        AppRun after = await RunAsync($"schema check {options}");

        Assert.Equal(ExitCodes.Ok, before.ExitCode);
        Assert.Contains("subject: orders-value: not registered, and compatible", before.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Ok, registered.ExitCode);
        Assert.Matches(@"schema: orders-value id \d+, version 1, fingerprint [0-9a-f]{16}", registered.Out);
        Assert.Equal(ExitCodes.Ok, after.ExitCode);
        Assert.Matches(@"subject: orders-value: registered, id \d+, version 1", after.Out);
    }

    [Fact]
    public async Task Check_OfAnIncompatibleSchema_SaysWhyAndEndsWithFaults()
    {
        using EmbeddedSchemaRegistry registry = EmbeddedSchemaRegistry.Start();
        using var client = new SchemaRegistryClient(new RegistrySettings().WithUrls(registry.Endpoint.ToString()));
        var other = new RegistrySchema(SchemaKind.Avro, """{"type":"record","name":"Order","namespace":"Ecommerce","fields":[{"name":"order_id","type":"int"}]}""");
        await client.RegisterAsync("orders-value", other, cancellation: TestContext.Current.CancellationToken);

        AppRun check = await RunAsync($"schema check Order --format avro --schema-registry {registry.Endpoint}");
        AppRun register = await RunAsync($"schema register --format avro --schema-registry {registry.Endpoint}");
        IReadOnlyList<string> subjects = await client.ListSubjectsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ExitCodes.Faults, check.ExitCode);
        Assert.Matches("subject: orders-value: incompatible: .*the reader.s field .customer_id. has no default", check.Out);
        Assert.Equal(ExitCodes.Failure, register.ExitCode);
        Assert.Contains("Nothing was registered.", register.Error, StringComparison.Ordinal);
        Assert.Equal(["orders-value"], subjects);
    }

    [Fact]
    public async Task Check_AgainstASchemaOfManyLines_SaysWhyInOneLine()
    {
        using EmbeddedSchemaRegistry registry = EmbeddedSchemaRegistry.Start();
        await RunAsync($"schema register Order --format protobuf --schema-registry {registry.Endpoint}");

        AppRun check = await RunAsync($"schema check Order --format avro --schema-registry {registry.Endpoint}");

        Assert.Equal(ExitCodes.Faults, check.ExitCode);
        Assert.Matches(@"\Aregistry: \S+\r?\nsubject: orders-value: incompatible: [^\n]*PROTOBUF[^\n]*\n\z", check.Out);
        Assert.DoesNotContain("syntax", check.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "public partial record Customer", "public required Address Address { get; init; }")]
    [InlineData(" --type Address", "public partial record Address", "public required string PostalCode { get; init; }")]
    [InlineData(" --type ecommerce.Customer.Address", "public partial record Address", "public required string PostalCode { get; init; }")]
    public async Task Import_OfAProtoFileWithNestedMessages_FindsThem(string type, string entity, string property)
    {
        File.Copy(RepositoryFiles.PathOf("schemas/protobuf/customer.proto"), Path.Combine(_folder.Path, "customer.proto"));

        AppRun run = await RunAsync("schema import customer.proto" + type);

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Contains(entity, run.Out, StringComparison.Ordinal);
        Assert.Contains(property, run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("no sampler", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfASchema_WritesARecordOnce()
    {
        File.Copy(RepositoryFiles.PathOf("schemas/avro/payment.avsc"), Path.Combine(_folder.Path, "payment.avsc"));

        AppRun shown = await RunAsync("schema import payment.avsc --namespace Bank");
        AppRun written = await RunAsync("schema import payment.avsc --namespace Bank --to Payment.cs");
        AppRun again = await RunAsync("schema import payment.avsc --to Payment.cs");

        Assert.Contains("namespace Bank;", shown.Out, StringComparison.Ordinal);
        Assert.Contains("[AvroSchema(\"payment.avsc\")]", shown.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Ok, written.ExitCode);
        Assert.Equal(shown.Out, Encoding.UTF8.GetString(_folder.Bytes("Payment.cs")));
        again.MustFail(ExitCodes.Usage, "schema import: 'Payment.cs' is there already. Move it away, or give another --to.");
    }

    [Theory]
    [InlineData("a.avsc", """{"type":"record","name":"A","fields":[{"name":"x","type":"sting"}]}""", "")]
    [InlineData("a.proto", "syntax = \"proto3\";\nmessage A {\n  sting x = 1;\n}\n", "")]
    [InlineData("a.proto", "syntax = \"proto3\";\n", "schema import: a.proto declares no message.")]
    public async Task Import_OfAFaultySchema_NamesThePlace(string file, string text, string message)
    {
        File.WriteAllText(Path.Combine(_folder.Path, file), text);

        AppRun run = await RunAsync($"schema import {file}");

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Matches(message.Length > 0 ? message : $@"error: {file}\(\d+,\d+\): .*sting", run.Error);
    }

    [Fact]
    public async Task Import_OfAFileThatIsNotThere_SaysSo()
    {
        AppRun run = await RunAsync("schema import nowhere.avsc");

        run.MustFail(ExitCodes.Usage, $"There is no file '{Path.Combine(_folder.Path, "nowhere.avsc")}'.");
    }

    private Task<AppRun> RunAsync(string line) => AppRun.OfAsync(line, host => host with { WorkingFolder = _folder.Path });
}
