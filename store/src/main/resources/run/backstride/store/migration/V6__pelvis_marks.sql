-- Where a person marked the two ends of the pelvis on frames of a film from behind. What was measured by the video's
-- points stays as it is; the drop of the pelvis is made of the marks when the recording is read.
alter table gait_recording add column pelvis_marks text not null default '[]';
