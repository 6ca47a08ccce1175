using System.Runtime.InteropServices;
using CodeSynth.Engine;

namespace CodeSynth.Kafka.Native;

/// <summary>Owns a client of librdkafka, producer or consumer, together with what its callbacks need.</summary>
internal sealed unsafe class NativeClient : SafeHandle
{
    private const int PropertyUnknown = -2;
    private const int Success = 0;

    private readonly GCHandle _events;

    private NativeClient(nint client, GCHandle events)
        : base(0, ownsHandle: true)
    {
        _events = events;
        SetHandle(client);
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>The pointer; valid until disposal.</summary>
    public nint Pointer => handle;

    /// <summary>Makes a client.</summary>
    /// <param name="type"><see cref="LibRdKafka.Producer"/> or <see cref="LibRdKafka.Consumer"/>.</param>
    /// <param name="properties">Names and values in the order in which they are set: a later one wins, also over an alias of its.</param>
    /// <param name="settings">For secrets, which must not show in an error.</param>
    /// <param name="events">Gets what the client tells.</param>
    /// <param name="onDelivery">Gets delivery reports, or null.</param>
    /// <exception cref="SinkException">A property is unknown, or a value is not valid.</exception>
    public static NativeClient Create(
        int type,
        IEnumerable<KeyValuePair<string, string>> properties,
        KafkaSettings settings,
        ClientEvents events,
        delegate* unmanaged[Cdecl]<nint, NativeMessage*, nint, void> onDelivery = null)
    {
        string version = LibRdKafkaLoader.RequireVersion();
        nint conf = LibRdKafka.rd_kafka_conf_new();
        GCHandle self = default;
        try
        {
            foreach ((string name, string value) in properties)
            {
                Set(conf, name, value, settings, version);
            }

            self = GCHandle.Alloc(events);
            ClientEvents.Attach(conf, self);
            if (onDelivery is not null)
            {
                LibRdKafka.rd_kafka_conf_set_dr_msg_cb(conf, onDelivery);
            }

            byte* error = stackalloc byte[NativeText.ErrorRoom];
            nint client = LibRdKafka.rd_kafka_new(type, conf, error, NativeText.ErrorRoom);
            if (client == 0)
            {
                throw new SinkException($"Kafka cannot be used as configured: {Secrets.Scrub(settings, NativeText.Of(error)).TrimEnd('.')}.");
            }

            conf = 0; // the client's now
            var owner = new NativeClient(client, self);
            self = default;
            return owner;
        }
        finally
        {
            if (conf != 0)
            {
                LibRdKafka.rd_kafka_conf_destroy(conf);
            }

            if (self.IsAllocated)
            {
                self.Free();
            }
        }
    }

    protected override bool ReleaseHandle()
    {
        LibRdKafka.rd_kafka_destroy_flags(handle, LibRdKafka.DestroyWithoutClose);
        _events.Free();
        return true;
    }

    private static void Set(nint conf, string name, string value, KafkaSettings settings, string version)
    {
        byte* error = stackalloc byte[NativeText.ErrorRoom];
        int result = LibRdKafka.rd_kafka_conf_set(conf, name, value, error, NativeText.ErrorRoom);
        if (result == Success)
        {
            return;
        }

        string reason = result == PropertyUnknown ? $"librdkafka {version} has no property of this name"
            : Secrets.IsSecret(name) ? "the value is not valid"
            : Secrets.Scrub(settings, NativeText.Of(error));
        throw new SinkException($"Kafka property '{name}' cannot be set: {reason}.");
    }
}
