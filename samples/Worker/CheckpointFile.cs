using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Worker;

/// <summary>Stores the checkpoint. Even if the process is killed, the file is either the old or the new one.</summary>
internal sealed class CheckpointFile
{
    private readonly string path;
    private Checkpoint current;

    /// <summary>Reads the file if it exists.</summary>
    /// <exception cref="JsonException">The file is not a checkpoint. The worker does not start over silently.</exception>
    public CheckpointFile(IOptions<FollowerOptions> options)
    {
        path = Path.GetFullPath(options.Value.Checkpoint);
        current = File.Exists(path) ? Read(File.ReadAllBytes(path)) : Checkpoint.Start;
    }

    public Checkpoint Current => Volatile.Read(ref current);

    public void Save(Checkpoint checkpoint)
    {
        string written = path + ".new";
        using (FileStream file = File.Create(written))
        {
            JsonSerializer.Serialize(file, checkpoint, CheckpointJson.Default.Checkpoint);
            file.Flush(flushToDisk: true);
        }

        File.Move(written, path, overwrite: true);
        Volatile.Write(ref current, checkpoint);
    }

    private static Checkpoint Read(byte[] json) =>
        JsonSerializer.Deserialize(json, CheckpointJson.Default.Checkpoint) ?? throw new JsonException("It is null.");
}
