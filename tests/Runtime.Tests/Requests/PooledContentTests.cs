using System.Runtime.CompilerServices;
using System.Text;
using CampaignsGen.Runtime;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Requests;

public sealed class PooledContentTests
{
    [Fact]
    public async Task Its_length_is_known_and_its_type_exact()
    {
        using PooledContent content = Content("body");

        Assert.Equal(4, content.Headers.ContentLength);
        Assert.Equal("application/x+json", content.Headers.NonValidated["Content-Type"].ToString());
        Assert.Equal("body", await content.ReadAsStringAsync());
        Assert.Equal("body", await new StreamReader(Content("body").ReadAsStream()).ReadToEndAsync());
    }

    [Fact]
    public async Task It_is_not_sent_once_it_was_given_back()
    {
        PooledContent content = Content("body");
        content.Dispose();
        content.Dispose();

        await Assert.ThrowsAnyAsync<ObjectDisposedException>(() => content.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task Bytes_that_are_still_being_sent_are_not_given_to_others()
    {
        PooledContent content = Content(new string('a', 2000));
        using var stream = new HeldStream();
        Task sending = content.CopyToAsync(stream);
        content.Dispose();

        // Whoever rents next would get the same array if it had gone back to the pool.
        using var other = new PooledBuffer();
        byte[] b = Encoding.UTF8.GetBytes(new string('b', 2000));
        b.CopyTo(other.GetSpan(b.Length));
        stream.Release();
        await sending;

        Assert.Equal(new string('a', 2000), stream.Text);
    }

    [Fact]
    public void The_buffer_grows()
    {
        using var buffer = new PooledBuffer();
        for (int i = 0; i < 5000; i++)
        {
            buffer.GetSpan(3)[0] = (byte)i;
            buffer.Advance(1);
        }

        Assert.Equal(5000, buffer.Length);
        Assert.Equal((byte)(4999 % 256), buffer.WrittenMemory.Span[4999]);
        Assert.Equal(0, buffer.WrittenMemory.Span[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(-1));
    }

    [Fact]
    public void A_body_that_cannot_be_written_leaves_the_writer_whole()
    {
        var request = ApiRequest.Begin(PetApi.AddPet);
        Assert.Throws<FormatException>(() =>
            request.JsonBody(
                "application/json",
                new Pet("Rex"),
                static (json, _) =>
                {
                    json.BeginObject();
                    throw new FormatException();
                }
            )
        );

        using var buffer = new PooledBuffer();
        JsonText.Write(buffer, new Pet("Rex"), PetApi.WritePet);

        Assert.Equal("""{"name":"Rex"}""", Encoding.UTF8.GetString(buffer.WrittenMemory.Span));
    }

    [Fact]
    public void A_write_may_write_another_text_inside()
    {
        using var outer = new PooledBuffer();
        using var inner = new PooledBuffer();
        WriteAndForget();

        JsonText.Write(
            outer,
            new Pet("Rex"),
            (json, pet) =>
            {
                json.BeginArray();
                JsonText.Write(inner, pet, PetApi.WritePet);
                PetApi.WritePet(json, pet);
                json.EndArray();
            }
        );

        Assert.Equal("""[{"name":"Rex"}]""", Encoding.UTF8.GetString(outer.WrittenMemory.Span));
        Assert.Equal("""{"name":"Rex"}""", Encoding.UTF8.GetString(inner.WrittenMemory.Span));
    }

    [Fact]
    public void The_idle_writer_holds_on_to_no_buffer()
    {
        WeakReference buffer = WriteAndForget();

        GC.Collect();

        Assert.False(buffer.IsAlive);
    }

    [Fact]
    public void A_request_has_one_body()
    {
        ApiRequest request = PetApi.Add();

        Assert.Throws<InvalidOperationException>(() =>
            request.JsonBody("application/json", new Pet("Rex"), PetApi.WritePet)
        );
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference WriteAndForget()
    {
        using var buffer = new PooledBuffer();
        JsonText.Write(buffer, new Pet("Rex"), PetApi.WritePet);
        return new WeakReference(buffer);
    }

    private static PooledContent Content(string text)
    {
        var buffer = new PooledBuffer();
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        bytes.CopyTo(buffer.GetSpan(bytes.Length));
        buffer.Advance(bytes.Length);
        return new PooledContent(buffer, "application/x+json");
    }

    private sealed class HeldStream : MemoryStream
    {
        private readonly TaskCompletionSource release = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal string Text => Encoding.UTF8.GetString(ToArray());

        internal void Release() => release.SetResult();

        public override async ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            await release.Task;
            await base.WriteAsync(buffer, cancellationToken);
        }
    }
}
