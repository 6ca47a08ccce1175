using CodeSynth.Embedded;
using CodeSynth.Testing;

namespace CodeSynth.Interop.Tests.Registry;

/// <summary>Registry clients that we did not write, against the embedded registry.</summary>
public sealed class ForeignClientTests : IDisposable
{
    private readonly EmbeddedSchemaRegistry _registry = EmbeddedSchemaRegistry.Start();

    public void Dispose() => _registry.Dispose();

    [Fact]
    public async Task Python_ConfluentKafka_RegistersReadsAndDeletes()
    {
        if (await ForeignReaders.Python("registry_client.py", [_registry.Endpoint.ToString()]) is { } said)
        {
            Assert.Equal(
                [
                    "ids 1 2 1",
                    "incompatible 409 409",
                    "invalid 422 42201",
                    "protobuf 3 4",
                    """by id AVRO {"type":"record","name":"Payment","fields":[{"name":"id","type":"string"}]}""",
                    "references PROTOBUF [('shop/money.proto', 'shop/money.proto', 1)]",
                    "latest payments-value 2 2",
                    "look up 1",
                    "versions [1, 2] ['copies-value', 'orders-value', 'payments-value', 'shop/money.proto']",
                    "missing 404 40403 404 40401",
                    "level 404 40408 {'compatibility': 'FULL'} FULL BACKWARD",
                    "referred to 422 42206",
                    "deleted 1 [2] ['copies-value', 'orders-value', 'shop/money.proto']",
                ],
                said.Lines);
        }
    }

    [Fact]
    public async Task Node_KafkaJs_RegistersAndDecodesByTheRegistrysSchemas()
    {
        if (await ForeignReaders.Node("registry_client.js", [_registry.Endpoint.ToString()]) is { } said)
        {
            Assert.Equal(
                [
                    "avro 1 1",
                    "again 1",
                    "level 409",
                    "protobuf 2 3",
                    """decoded {"id":"PAY_1"}""",
                    """decoded {"total":{"cents":"250"}}""",
                    "found 3 404",
                ],
                said.Lines);
        }
    }
}
