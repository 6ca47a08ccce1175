using System.Text;
using CodeSynth.Testing;

namespace CodeSynth.Interop.Tests;

/// <summary>The harness itself: the readers answer, and what goes wrong in one fails the test.</summary>
public class ForeignReadersTests
{
    private const string Schema = """{ "type": "record", "name": "R", "fields": [{ "name": "n", "type": "long" }, { "name": "s", "type": ["null", "string"] }] }""";

    /// <summary>n = −1, s = null, then n = 2⁶³ − 1, s = "é", by the specification's "Binary Encoding".</summary>
    private static readonly byte[] s_datums =
    [
        0, 0, 0, 2, 0x01, 0x00,
        0, 0, 0, 14, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01, 0x02, 0x04, 0xC3, 0xA9,
    ];

    [Fact]
    public async Task Python_KnownDatums_ReadsThem()
    {
        using var folder = new TemporaryFolder();
        if (await ForeignReaders.Python("avro_datums.py", [folder.Write("r.avsc", Schema)], s_datums) is { } read)
        {
            Assert.Equal(["""{"n": -1, "s": null}""", """{"n": 9223372036854775807, "s": "é"}"""], read.Lines);
        }
    }

    [Fact]
    public async Task Node_KnownDatums_ReadsThem()
    {
        using var folder = new TemporaryFolder();
        if (await ForeignReaders.Node("avro_datums.js", [folder.Write("r.avsc", Schema)], s_datums) is { } read)
        {
            Assert.Equal(["""{"n":-1,"s":null}""", """{"n":"9223372036854775807","s":"é"}"""], read.Lines);
        }
    }

    [Fact]
    public async Task Python_DatumThatIsTooLong_FailsTheTestWithItsWords()
    {
        using var folder = new TemporaryFolder();
        string schema = folder.Write("r.avsc", Schema);
        await AssertFailsAsync(() => ForeignReaders.Python("avro_datums.py", [schema], new byte[] { 0, 0, 0, 3, 0x01, 0x00, 0x00 }), "there are bytes behind the datum");
    }

    [Fact]
    public async Task Node_DatumThatIsCutOff_FailsTheTestWithItsWords()
    {
        using var folder = new TemporaryFolder();
        string schema = folder.Write("r.avsc", Schema);
        await AssertFailsAsync(() => ForeignReaders.Node("avro_datums.js", [schema], new byte[] { 0, 0, 0, 1, 0x01 }), "truncated buffer");
    }

    [Fact]
    public async Task Protoc_BytesWithoutASchema_DecodesThem()
    {
        if (await ForeignReaders.Protoc(["--decode_raw"], Encoding.UTF8.GetBytes("\b\u0001\u0012\u0002ok")) is { } read)
        {
            Assert.Equal(["1: 1", "2: \"ok\""], read.Lines);
        }
    }

    private static async Task AssertFailsAsync(Func<Task<ForeignOutput?>> read, string words)
    {
        try
        {
            Assert.Null(await read());
        }
        catch (Xunit.Sdk.TrueException exception)
        {
            Assert.Contains(words, exception.Message, StringComparison.Ordinal);
            return;
        }

        Assert.Equal("1", Environment.GetEnvironmentVariable(ForeignReaders.Allow));
    }
}
