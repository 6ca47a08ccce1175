using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AutoFixture;
using Bogus;
using CodeSynth.Benchmarks.Ratios;
using CodeSynth.Modeling;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>
/// What is done without a generator: a writer called field by field and the source-generated serialiser, over objects that are there already, which is the least
/// that a path over objects can cost; and the serialiser over objects that the model, Bogus or AutoFixture makes.
/// </summary>
/// <typeparam name="T">The entity.</typeparam>
/// <param name="producer">Makes its objects.</param>
/// <param name="typeInfo">How System.Text.Json writes it.</param>
/// <param name="fields">The same by hand.</param>
/// <param name="faker">What a user of Bogus would write for it.</param>
internal sealed class JsonRivals<T>(EntityProducer<T> producer, JsonTypeInfo<T> typeInfo, Action<Utf8JsonWriter, T> fields, Faker<T> faker) : IDisposable
    where T : class
{
    // AutoFixture takes so long that a batch of its objects would be a turn of its own.
    private const int FixtureRows = 16;

    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private readonly T[] _objects = [.. Enumerable.Range(0, BenchmarkPlan.Batch).Select(i => producer.Create(i))];
    private readonly Fixture _fixture = new();
    private readonly Utf8JsonWriter _json = new(Stream.Null, new JsonWriterOptions { SkipValidation = true });
    private int _row;

    /// <summary>They, in the order of the tables.</summary>
    public IEnumerable<Contender> Contenders =>
    [
        new("Utf8JsonWriter", BenchmarkPlan.Batch, Utf8JsonWriter),
        new("System.Text.Json", BenchmarkPlan.Batch, SystemTextJson),
        new("Create + System.Text.Json", BenchmarkPlan.Batch, Create),
        new("Bogus + System.Text.Json", BenchmarkPlan.Batch, Bogus),
        new("AutoFixture + System.Text.Json", FixtureRows, AutoFixture),
    ];

    /// <summary>Objects that are there already, field by field.</summary>
    public int Utf8JsonWriter()
    {
        Begin();
        foreach (T row in _objects)
        {
            fields(_json, row);
            End();
        }

        return _output.WrittenCount;
    }

    /// <summary>Objects that are there already, serialised.</summary>
    public int SystemTextJson()
    {
        Begin();
        foreach (T row in _objects)
        {
            Write(row);
        }

        return _output.WrittenCount;
    }

    /// <summary>Our own objects, made and serialised.</summary>
    public int Create()
    {
        Begin();
        _row = (_row + BenchmarkPlan.Batch) % BenchmarkPlan.Rows;
        for (int i = 0; i < BenchmarkPlan.Batch; i++)
        {
            Write(producer.Create(_row + i));
        }

        return _output.WrittenCount;
    }

    /// <summary>Objects made by Bogus, serialised.</summary>
    public int Bogus()
    {
        Begin();
        for (int i = 0; i < BenchmarkPlan.Batch; i++)
        {
            Write(faker.Generate());
        }

        return _output.WrittenCount;
    }

    /// <summary>Objects made by AutoFixture, serialised.</summary>
    public int AutoFixture()
    {
        Begin();
        for (int i = 0; i < FixtureRows; i++)
        {
            Write(_fixture.Create<T>());
        }

        return _output.WrittenCount;
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Begin()
    {
        _output.ResetWrittenCount();
        _json.Reset(_output);
    }

    private void Write(T row)
    {
        JsonSerializer.Serialize(_json, row, typeInfo);
        End();
    }

    private void End()
    {
        _json.Flush();
        _json.Reset();
        _output.Write("\n"u8);
    }
}
