using BenchmarkDotNet.Attributes;
using CodeSynth.Benchmarks.Ratios;
using CodeSynth.Benchmarks.Results;
using CodeSynth.Modeling;
using Ecommerce;
using Google.Protobuf;
using WireFormat = CodeSynth.Modeling.WireFormat;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>The cost of one row of Protobuf in memory, one core: the hand-written loop, ours, and messages of Google's classes, there already or made of our objects.</summary>
/// <typeparam name="T">The entity.</typeparam>
public abstract unsafe class ProtobufRows<T> : IDisposable
{
    private readonly PlanSize _size;
    private readonly EntityProducer<T> _producer;
    private readonly RowBuffer _buffer;
    private readonly IMessage[] _messages;
    private readonly byte[] _output = new byte[1 << 20];
    private long _row;

    /// <summary>The benchmarks of an entity.</summary>
    /// <param name="size">How many rows there are.</param>
    protected ProtobufRows(PlanSize size)
    {
        ArgumentNullException.ThrowIfNull(size);
        _size = size;
        _producer = BenchmarkPlan.Producer<T>(size);
        Hand = BenchmarkPlan.ProtobufLoops(size);
        _buffer = new RowBuffer(BenchmarkPlan.Batch, _producer.MaxRowBytes(WireFormat.Protobuf));
        _messages = [.. Enumerable.Range(0, BenchmarkPlan.Batch).Select(i => Message(_producer.Create(i)))];
    }

    /// <summary>The loops.</summary>
    protected ProtobufLoops Hand { get; }

    /// <summary>The limit.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = BenchmarkPlan.Batch)]
    public int HandWrittenLoop() => HandWritten(_buffer.Bytes, Next(), BenchmarkPlan.Batch, _buffer.Columns);

    /// <summary>Ours.</summary>
    [Benchmark(OperationsPerInvoke = BenchmarkPlan.Batch)]
    public int CodeSynth() => _producer.Encode(WireFormat.Protobuf, _buffer.Bytes, Next(), BenchmarkPlan.Batch, _buffer.Columns);

    /// <summary>Google's <c>WriteTo</c>, of messages that nobody has to make.</summary>
    [Benchmark(OperationsPerInvoke = BenchmarkPlan.Batch)]
    public int GoogleProtobuf()
    {
        Span<byte> rest = _output;
        foreach (IMessage message in _messages)
        {
            int length = message.CalculateSize();
            message.WriteTo(rest[..length]);
            rest = rest[length..];
        }

        return rest.Length;
    }

    /// <summary>The same, of messages that are made first.</summary>
    [Benchmark(OperationsPerInvoke = BenchmarkPlan.Batch)]
    public int CreateAndGoogleProtobuf()
    {
        long first = Next();
        Span<byte> rest = _output;
        for (int i = 0; i < BenchmarkPlan.Batch; i++)
        {
            IMessage message = Message(_producer.Create(first + i));
            int length = message.CalculateSize();
            message.WriteTo(rest[..length]);
            rest = rest[length..];
        }

        return rest.Length;
    }

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        _buffer.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The entity's loop.</summary>
    protected abstract int HandWritten(byte* destination, long row, int count, BatchColumns columns);

    /// <summary>A record as a message.</summary>
    protected abstract IMessage Message(T record);

    /// <summary>The same contenders in turns, of the large plan the loop and ours; see <see cref="RatioRun"/>.</summary>
    internal FigureGroup Measure(string entity, Effort effort)
    {
        Contender[] rivals = [new("Google.Protobuf", BenchmarkPlan.Batch, GoogleProtobuf), new("Create + Google.Protobuf", BenchmarkPlan.Batch, CreateAndGoogleProtobuf)];
        Contender[] contenders = [new(RowGroups.Hand, BenchmarkPlan.Batch, HandWrittenLoop), new(Figure.Ours, BenchmarkPlan.Batch, CodeSynth), .. _size == PlanSize.Small ? rivals : []];
        FigureGroup group = RatioRun.Measure($"rows-protobuf-{_size.GroupOf(entity)}", _size.TitleOf(entity), effort, contenders);
        Dispose();
        return group;
    }

    private long Next()
    {
        long row = _row;
        _row = (row + BenchmarkPlan.Batch) % _size.RowsOf<T>();
        return row;
    }
}

/// <summary>An order as Protobuf.</summary>
/// <param name="size">How many rows there are.</param>
public class OrderProtobuf(PlanSize size) : ProtobufRows<Order>(size)
{
    /// <summary>In the small plan.</summary>
    public OrderProtobuf()
        : this(PlanSize.Small)
    {
    }

    /// <inheritdoc/>
    protected override unsafe int HandWritten(byte* destination, long row, int count, BatchColumns columns) => Hand.Orders(destination, row, count, columns);

    /// <inheritdoc/>
    protected override IMessage Message(Order record) => Messages.Of(record);
}

/// <summary>A payment as Protobuf.</summary>
/// <param name="size">How many rows there are.</param>
public class PaymentProtobuf(PlanSize size) : ProtobufRows<Payment>(size)
{
    /// <summary>In the small plan.</summary>
    public PaymentProtobuf()
        : this(PlanSize.Small)
    {
    }

    /// <inheritdoc/>
    protected override unsafe int HandWritten(byte* destination, long row, int count, BatchColumns columns) => Hand.Payments(destination, row, count, columns);

    /// <inheritdoc/>
    protected override IMessage Message(Payment record) => Messages.Of(record);
}

/// <summary>A customer as Protobuf.</summary>
/// <param name="size">How many rows there are.</param>
public class CustomerProtobuf(PlanSize size) : ProtobufRows<Customer>(size)
{
    /// <summary>In the small plan.</summary>
    public CustomerProtobuf()
        : this(PlanSize.Small)
    {
    }

    /// <inheritdoc/>
    protected override unsafe int HandWritten(byte* destination, long row, int count, BatchColumns columns) => Hand.Customers(destination, row, count, columns);

    /// <inheritdoc/>
    protected override IMessage Message(Customer record) => Messages.Of(record);
}
